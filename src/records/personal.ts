import 'reflect-metadata';
import type { RecordClass } from './declaration.js';

/**
 * When a row ties its person to the work, so that retention leaves them: until its last day, while it is in a state, or on the
 * day of what happened.
 */
export type Tie<Key extends string = string> =
  { readonly until: Key } | { readonly while: Key; readonly is: string } | { readonly at: Key };

/** How rows of a record hang on persons, said once: erasure, report and retention read it from here. */
export interface PersonalDeclaration<Key extends string = string> {
  /**
   * The property that says whose a row is: the id of the person, or that of a row of another personal record, which then
   * says it in turn.
   */
  readonly by: Key;
  /**
   * What becomes of such rows when the person is erased. What stays does so because agreements and sums of others would break
   * without it; it hangs on a husk that has no name.
   */
  readonly erased: 'goes' | 'stays';
  /**
   * The property that names what the person takes part in by such a row. Texts of that, and of all that comes out of it, are
   * near the person: there either name alone tells of them.
   */
  readonly joins?: Key;
  readonly ties?: Tie<Key>;
}

const PERSONAL = 'samverka:personal';

/** Declares that rows of a record are about persons. */
export const Personal =
  <const Key extends string>(declaration: PersonalDeclaration<Key>) =>
  (record: abstract new () => Readonly<Record<Key, unknown>>): void =>
    Reflect.defineMetadata(PERSONAL, declaration, record);

/** How rows of a record hang on persons; undefined where they do not. */
export const personalOf = (record: RecordClass): PersonalDeclaration | undefined =>
  Reflect.getOwnMetadata(PERSONAL, record) as PersonalDeclaration | undefined;
