import type { InputHTMLAttributes } from 'react';
import { TextField } from '../ui/fields';
import { DayField } from './day-field';
import { useProblemOf } from './failure-notice';
import type { Edit } from './in-place';
import { NumberField } from './number-field';

/** What fields need of an edit. */
export type Editing<Form> = Pick<Edit<Form>, 'form' | 'set' | 'failure'>;

type TextKey<Form> = { [Key in keyof Form]: Form[Key] extends string ? Key : never }[keyof Form] & string;
type More = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id' | 'type' | 'min' | 'max'> & {
  label?: string;
  hint?: string;
  lines?: number;
};
interface Bounds {
  required?: boolean;
  min?: number;
  max?: number;
}

/** Makes the fields of a form, each with its label and with what is wrong in it: texts, numbers and days. */
export function useTextFields<Form>(
  { form, set, failure }: Editing<Form>,
  labels: Partial<Record<TextKey<Form>, string>>,
) {
  const problemOf = useProblemOf(failure);
  const common = (key: TextKey<Form>) => ({
    label: labels[key] ?? key,
    value: form[key] as string,
    problem: problemOf(key),
    onChange: (value: string) => set({ [key]: value } as Partial<Form>),
  });
  return {
    text: (key: TextKey<Form>, more: More = {}) => <TextField {...common(key)} {...more} />,
    whole: (key: TextKey<Form>, bounds: Bounds = {}) => <NumberField {...common(key)} {...bounds} />,
    amount: (key: TextKey<Form>, bounds: Bounds = {}) => <NumberField {...common(key)} {...bounds} decimals />,
    day: (key: TextKey<Form>, { required }: Pick<Bounds, 'required'> = {}) => (
      <DayField {...common(key)} required={required} />
    ),
  };
}
