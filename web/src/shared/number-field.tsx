import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeOf } from '../i18n/locale';
import { useFormat } from '../i18n/use-format';
import { decimalsOf, isNumber, isUnread, numberOf, readNumber, typedOf, unread } from '../i18n/read-number';
import { type Common, TextField } from '../ui/fields';

export interface NumberFieldProps extends Common {
  /** The number as `readNumber` tells it; empty: none. */
  value: string;
  onChange: (value: string) => void;
  /** Whether it may have decimals: two, as the API takes them. */
  decimals?: boolean;
  min?: number;
  max?: number;
  /** Whether thousands stand apart; those of a year do not. */
  grouped?: boolean;
  required?: boolean;
}

/**
 * A number, typed and shown in the page's language, whatever the browser's. What is wrong stays as it was typed and is said to be
 * wrong; no form is sent with it (`putForm`).
 */
export function NumberField({
  value,
  onChange,
  problem,
  decimals = false,
  min = -Infinity,
  max = Infinity,
  grouped = true,
  ...rest
}: NumberFieldProps) {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  /** What is being typed; undefined once it is left. */
  const [typed, setTyped] = useState<string>();
  const leave = () => setTyped(undefined);
  const { exact } = useFormat();
  const shown = (number: number) => exact(number, grouped);

  const wrong = (): string | undefined => {
    if (isUnread(value)) return t('number.unread', { example: shown(decimals ? 12_000.5 : 12_000) });
    const number = numberOf(value);
    if (number === null) return undefined;
    if (decimalsOf(value) > (decimals ? 2 : 0)) return t(decimals ? 'rules.isNumber' : 'rules.isInt');
    if (number < min) return t('number.min', { number: shown(min) });
    return number > max ? t('number.max', { number: shown(max) }) : undefined;
  };
  const fault = wrong();
  return (
    <TextField
      {...rest}
      value={typed ?? (isNumber(value) ? shown(numberOf(value) ?? 0) : typedOf(value))}
      problem={(typed === undefined ? fault : undefined) ?? problem}
      inputMode={decimals ? 'decimal' : 'numeric'}
      autoComplete="off"
      data-wrong={fault ? true : undefined}
      onChange={(text) => {
        setTyped(text);
        onChange(text.trim() && (readNumber(text, locale) ?? unread(text)));
      }}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
