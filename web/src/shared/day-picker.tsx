import { type CalendarDate, type CalendarDateTime, parseDate, parseDateTime } from '@internationalized/date';
import { type ClipboardEvent, useRef, useState } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isPlausible, readDay } from '../i18n/read-day';
import { isUnread, unread } from '../i18n/read-number';
import { dayIn } from '../i18n/time';
import { Button } from '../ui/button';
import type { Common } from '../ui/fields';
import { DayPart } from './day-part';
import './day-picker.css';

interface DayFieldProps extends Common {
  /**
   * A day as YYYY-MM-DD, or with its time as YYYY-MM-DDTHH:mm; empty: none. What is typed of it and is no day stands in quotation
   * marks.
   */
  value: string;
  onChange: (value: string) => void;
  /** Whether the time of day is asked for too. */
  timed?: boolean;
  /** Whether there has to be one: then it cannot be emptied. */
  required?: boolean;
}

type Held = CalendarDate | CalendarDateTime;

/** A value as the calendar has it; none where it is no day. */
function heldOf(value: string, timed: boolean): Held | null {
  if (value === '' || isUnread(value)) return null;
  return timed ? parseDateTime(value) : parseDate(value);
}
const textOf = (held: Held | null, timed: boolean): string => held?.toString().slice(0, timed ? 16 : 10) ?? '';

/** What of a day was typed, where it is none yet, or none that there is. */
const SHORT = /^"(\d{4}-\d\d-\d\d)/;

/** A day by its parts, with a calendar behind a button. */
export default function DayPicker({
  label,
  hint,
  problem,
  bare,
  value,
  onChange,
  timed = false,
  required = false,
}: DayFieldProps) {
  const { t } = useTranslation();
  // The calendar keeps the day that it showed last while another is being typed, and what was told outside of it.
  const [{ held, told }, setState] = useState({ held: heldOf(value, timed), told: value });
  if (value !== told) setState({ held: heldOf(value, timed), told: value });
  const [within, setWithin] = useState(false);
  /** Whether something was typed since one came to it: what is wrong with it is not said of half a day. */
  const [typing, setTyping] = useState(false);
  /** What was typed when one left, where there is no such day: the calendar makes the nearest of it. */
  const [unreal, setUnreal] = useState<string>();
  const leaving = useRef(false);

  const tell = (next: string, shows: Held | null) => {
    if (next === value) return;
    setState({ held: shows, told: next });
    setTyping(within);
    onChange(next);
  };
  const type = (parts: string | undefined) => {
    const lost = SHORT.exec(value)?.[1];
    if (parts === undefined && lost && !within) setUnreal(lost);
    tell(parts === undefined ? textOf(held, timed) : parts && unread(parts), held);
  };
  const choose = (next: Held | null) => {
    setUnreal(leaving.current ? SHORT.exec(value)?.[1] : undefined);
    tell(textOf(next, timed), next);
  };
  const paste = (event: ClipboardEvent) => {
    const day = readDay(event.clipboardData.getData('text'), dayIn());
    event.preventDefault();
    if (day) choose(heldOf(timed ? `${day}${textOf(held, true).slice(10) || 'T12:00'}` : day, timed));
  };

  const fault = isUnread(value) ? t('day.whole') : value && !isPlausible(value) ? t('rules.plausibleDate') : undefined;
  // Nothing that was said goes as one leaves: what stands below would move away from under the finger.
  const own = fault ?? (unreal && t('day.unreal', { day: unreal }));
  const said = (typing ? undefined : own) ?? problem;
  return (
    <DatePicker<Held>
      className="field"
      value={held}
      onChange={choose}
      granularity={timed ? 'minute' : 'day'}
      shouldForceLeadingZeros
      isRequired={required}
      isInvalid={said !== undefined}
      validationBehavior="aria"
      onFocusChange={(now) => {
        setWithin(now);
        setTyping(false);
      }}
      data-wrong={fault ? true : undefined}
    >
      <Label className={bare ? 'hidden-visually' : 'label'}>{label}</Label>
      <Group
        className="input day"
        onPaste={paste}
        onBlurCapture={() => {
          leaving.current = true;
        }}
        onBlur={() => {
          leaving.current = false;
        }}
      >
        <DateInput className="day-parts">{(segment) => <DayPart segment={segment} onParts={type} />}</DateInput>
        <AriaButton className="day-button" aria-label={t('day.open', { label })}>
          <span aria-hidden="true" className="day-sign" />
        </AriaButton>
      </Group>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {said && (
        <Text slot="errorMessage" className="problem" role="alert">
          {said}
        </Text>
      )}
      <Popover className="day-popover">
        <Dialog className="stack tight" aria-label={label}>
          {({ close }) => (
            <>
              <Calendar>
                <header className="day-head">
                  <AriaButton slot="previous" className="button quiet">
                    <span aria-hidden="true">‹</span>
                  </AriaButton>
                  <Heading />
                  <AriaButton slot="next" className="button quiet">
                    <span aria-hidden="true">›</span>
                  </AriaButton>
                </header>
                <CalendarGrid className="day-grid" weekdayStyle="short">
                  <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
                  <CalendarGridBody>{(date) => <CalendarCell date={date} className="day-cell" />}</CalendarGridBody>
                </CalendarGrid>
              </Calendar>
              <div className="row spread">
                <Button
                  look="quiet"
                  onPress={() => {
                    choose(heldOf(timed ? `${dayIn()}${textOf(held, true).slice(10) || 'T12:00'}` : dayIn(), timed));
                    close();
                  }}
                >
                  {t('day.today')}
                </Button>
                {!required && value !== '' && (
                  <Button
                    look="quiet"
                    onPress={() => {
                      choose(null);
                      close();
                    }}
                  >
                    {t('day.clear')}
                  </Button>
                )}
              </div>
            </>
          )}
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
