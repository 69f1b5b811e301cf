import type { Transaction } from '../database/transaction.js';
import { conflict, notFound } from '../kernel/errors.js';
import { likePattern } from '../kernel/text.js';

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
  protected: boolean;
}

/**
 * Reads a person and holds the row until the transaction ends.
 * @param seen the version that the caller saw; undefined where any will do
 * @throws NOT_FOUND, also for who was erased; CONFLICT
 */
export async function holdPerson(tx: Transaction, id: string, seen?: number): Promise<DataSubject> {
  const [row] = await tx.query<DataSubject & Record<string, unknown>>(
    `SELECT id, version, name, given_name AS "givenName", family_name AS "familyName", alternative_names AS "alternativeNames",
            protected_identity <> 'NONE' AS protected,
            ARRAY(SELECT value FROM contact_point WHERE stakeholder_id = $1 AND kind IN ('PHONE', 'EMAIL')) AS contacts
       FROM stakeholder WHERE id = $1 AND kind = 'PERSON' AND erased_at IS NULL FOR NO KEY UPDATE`,
    [id],
  );
  if (!row) throw notFound('person', id);
  if (seen !== undefined && row.version !== seen) throw conflict('person', id, row.version);
  return row;
}

/** The names by which a text may tell of a person for sure. */
export const fullNames = ({ name, alternativeNames }: DataSubject): string[] =>
  [name, ...alternativeNames].filter((text) => text.trim().length > 3);

/** What in a text anywhere tells of the person for sure, as patterns. */
export const tellingPatterns = (person: DataSubject): string[] =>
  [...fullNames(person), ...person.contacts].map(likePattern);

/** The names by which a text may tell of them where the person is at hand anyhow. */
export const allNames = (person: DataSubject): string[] => [
  ...fullNames(person),
  ...[person.givenName, person.familyName].filter((text) => text !== null),
];
