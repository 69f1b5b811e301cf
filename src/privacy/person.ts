import type { Transaction } from '../database/transaction.js';
import { Statement } from '../database/statement.js';
import { conflict, notFound } from '../kernel/errors.js';
import { ContactPoint } from '../stakeholders/contact-point.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { isOneOf, maskContacts } from './contact-details.js';
import { nameMask } from './masking.js';
import { all } from './personal-data.js';
import { tellingPattern } from './telling.js';

/** A person as those see them who look after privacy: whoever they are, and whether others may see them or not. */
export interface DataSubject {
  id: string;
  version: number;
  name: string;
  givenName: string | null;
  familyName: string | null;
  alternativeNames: string[];
  /** Addresses and numbers, as they are recorded. */
  contacts: string[];
}

/**
 * Reads a person and holds the row until the transaction ends.
 * @param seen the version that the caller saw; undefined where any will do
 * @throws NOT_FOUND, also for who was erased; CONFLICT
 */
export async function holdPerson(tx: Transaction, id: string, seen?: number): Promise<DataSubject> {
  const statement = new Statement(tx.actor);
  const [person, contact] = [all(Stakeholder, statement), all(ContactPoint, statement)];
  const [row] = await tx.query<DataSubject & Record<string, unknown>>(
    `SELECT ${person.id}, ${person.version}, ${person.name}, ${person.givenName} AS "givenName", ${person.familyName} AS "familyName",
            ${person.alternativeNames} AS "alternativeNames",
            ARRAY(SELECT ${contact.value} FROM ${contact.from} WHERE ${contact.stakeholderId} = ${person.id} AND ${contact.kind} IN ('PHONE', 'EMAIL')) AS contacts
       FROM ${person.from} WHERE ${person.id} = $1 AND ${person.kind} = 'PERSON' AND ${person.erasedAt} IS NULL FOR NO KEY UPDATE`,
    [id],
  );
  if (!row) throw notFound('person', id);
  if (seen !== undefined && row.version !== seen) throw conflict('person', id, row.version);
  return row;
}

/** The names by which a text may tell of a person for sure. */
const fullNames = ({ name, alternativeNames }: DataSubject): string[] =>
  [name, ...alternativeNames].filter((text) => text.trim().length > 3);

/** The names by which a text may tell of them where the person is at hand anyhow. */
export const allNames = (person: DataSubject): string[] => [
  ...fullNames(person),
  ...[person.givenName, person.familyName].filter((text) => text !== null),
];

/** What finds in SQL whatever may tell of the person for sure, as a regular expression. */
export const tellingOf = (person: DataSubject): string => tellingPattern(fullNames(person), person.contacts);

/** What takes a person out of texts. */
export interface Masks {
  /** Full names wherever they stand. */
  names: (text: string) => string;
  /** Either name too, where the person took part. */
  nearNames: (text: string) => string;
  contacts: (text: string) => string;
}

export function masksOf(person: DataSubject, mask: string): Masks {
  const own = isOneOf(person.contacts);
  return {
    names: nameMask(fullNames(person), mask),
    nearNames: nameMask(allNames(person), mask),
    contacts: (text) => maskContacts(text, own, mask),
  };
}
