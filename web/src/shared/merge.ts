/** What two editors made of one record. */
export interface Difference<Form> {
  key: keyof Form;
  /** Whether the other one changed it too, and to something else. */
  clash: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields whose value is not what it was, in the order of the form. */
export const changedKeys = <Form extends object>(base: Form, now: Form): (keyof Form)[] =>
  (Object.keys(base) as (keyof Form)[]).filter((key) => !same(base[key], now[key]));

/** The values of some fields. */
export const pick = <Form extends object>(form: Form, keys: readonly (keyof Form)[]): Partial<Form> =>
  Object.fromEntries(keys.map((key) => [key, form[key]])) as Partial<Form>;

/**
 * What is to be decided where somebody saved meanwhile: each field that I changed and that is not as I want it already, and
 * whether they changed it too. What only they changed stays theirs.
 */
export const differences = <Form extends object>(base: Form, mine: Form, theirs: Form): Difference<Form>[] =>
  changedKeys(base, mine)
    .filter((key) => !same(mine[key], theirs[key]))
    .map((key) => ({ key, clash: !same(base[key], theirs[key]) }));
