import { useTranslation } from 'react-i18next';
import { CheckField, SelectField, TextField } from '../ui/fields';
import { DayField } from './day-field';
import { boundsOf, type Declared, isCount, type TypedValue } from './declared';
import { NumberField } from './number-field';

interface DeclaredFieldProps {
  field: Declared;
  label: string;
  value: TypedValue;
  onChange: (value: TypedValue) => void;
  /** The words of each of the values that one may choose. */
  options: readonly { value: string; label: string }[];
  hint?: string;
  problem?: string;
}

/** The control for a field that the catalogue tells of. */
export function DeclaredField({ field, label, value, onChange, options, hint, problem }: DeclaredFieldProps) {
  const { t } = useTranslation();
  if (typeof value === 'boolean') return <CheckField label={label} checked={value} onChange={onChange} hint={hint} />;
  if (field.options) {
    const none = field.required || field.preset !== undefined ? undefined : t('fact.notGiven');
    return <SelectField {...{ label, value, onChange, options, hint, problem, none }} />;
  }
  const text = { label, value, onChange, problem, hint, required: field.required };
  switch (field.kind) {
    case 'text':
      return <TextField {...text} lines={3} />;
    case 'lines':
      return <TextField {...text} hint={hint ?? t('fact.commas')} />;
    case 'whole':
    case 'amount':
      return <NumberField {...text} {...boundsOf(field)} decimals={field.kind === 'amount'} grouped={isCount(field)} />;
    case 'day':
      return <DayField {...text} />;
    default:
      return <TextField {...text} />;
  }
}
