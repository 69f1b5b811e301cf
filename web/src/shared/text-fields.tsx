import type { InputHTMLAttributes } from 'react';
import { TextField } from '../ui/fields';
import { useProblemOf } from './failure-notice';
import type { Edit } from './in-place';

/** What fields need of an edit. */
export type Editing<Form> = Pick<Edit<Form>, 'form' | 'set' | 'failure'>;

type TextKey<Form> = { [Key in keyof Form]: Form[Key] extends string ? Key : never }[keyof Form] & string;
type More = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id'> & {
  label?: string;
  hint?: string;
  lines?: number;
};

/** Makes the text fields of a form, each with its label and with what is wrong in it. */
export function useTextFields<Form>(
  { form, set, failure }: Editing<Form>,
  labels: Partial<Record<TextKey<Form>, string>>,
) {
  const problemOf = useProblemOf(failure);
  return (key: TextKey<Form>, more: More = {}) => (
    <TextField
      label={labels[key] ?? key}
      value={form[key] as string}
      problem={problemOf(key)}
      onChange={(value) => set({ [key]: value } as Partial<Form>)}
      {...more}
    />
  );
}
