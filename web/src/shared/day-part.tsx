import { useContext, useEffect, useRef } from 'react';
import { DateFieldStateContext, DateSegment } from 'react-aria-components';

type Segment = Parameters<typeof DateSegment>[0]['segment'];

/**
 * A part of a day: its year, its month, what stands between. The first one tells what is typed, as long as that is no day, and
 * nothing once it is: the library keeps it to itself, and a half day would be saved as none.
 */
export function DayPart({ segment, onParts }: { segment: Segment; onParts: (parts: string | undefined) => void }) {
  const state = useContext(DateFieldStateContext);
  const parts = new Map(state?.segments.filter(({ isEditable }) => isEditable).map((one) => [one.type, one]));
  const typed = ['year', 'month', 'day', 'hour', 'minute']
    .flatMap((type) => parts.get(type as Segment['type']) ?? [])
    .map(({ isPlaceholder, text }) => (isPlaceholder ? '' : text));
  const empty = typed.every((text) => text === '');
  const [year, month, day] = typed;
  const { value } = state ?? {};
  const there =
    value &&
    typed.every(Boolean) &&
    [value.year, value.month, value.day].join() === [year, month, day].map(Number).join();
  const text = there ? undefined : empty ? '' : typed.join('-');
  const first = segment === state?.segments[0];
  const before = useRef(text);
  useEffect(() => {
    if (first && before.current !== text) onParts(text);
    before.current = text;
  });
  return <DateSegment segment={segment} className="day-part" />;
}
