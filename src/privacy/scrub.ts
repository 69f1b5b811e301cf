import type { Transaction } from '../database/transaction.js';
import { isOneOf, maskContacts, nameMask } from './masking.js';
import { allNames, type DataSubject, fullNames, tellingPatterns } from './person.js';

const ERASED = '[raderad]';

/** Where free text stands: a table, its key, and the columns that hold text. */
interface Scrubbed {
  table: string;
  key: string[];
  columns: string[];
  /** Whether the rows carry a version, which a change counts up. */
  edited: boolean;
  /** SQL: does a row hang on an interaction or partnership in which the person ($1) takes part? There first names count too. */
  near?: string;
}

const MET = 'SELECT interaction_id FROM timeline_entry WHERE stakeholder_id = $1';
const JOINED = 'SELECT partnership_id FROM partnership_party WHERE stakeholder_id = $1';
const arising = `t.interaction_id IN (${MET}) OR t.partnership_id IN (${JOINED})`;

/** A spec holds this list against the text columns of the schema. */
export const SCRUBBED: Scrubbed[] = [
  {
    table: 'interaction',
    key: ['id'],
    columns: ['subject', 'note', 'place', 'cancel_reason', 'legal_provision'],
    edited: true,
    near: `t.id IN (${MET})`,
  },
  { table: 'follow_up', key: ['id'], columns: ['title', 'outcome'], edited: true, near: arising },
  { table: 'commitment', key: ['id'], columns: ['title', 'outcome'], edited: true, near: arising },
  {
    table: 'partnership',
    key: ['id'],
    columns: ['name', 'search_text', 'purpose', 'legal_provision'],
    edited: true,
    near: `t.id IN (${JOINED})`,
  },
  {
    table: 'partnership_stage_change',
    key: ['id'],
    columns: ['reason'],
    edited: false,
    near: `t.partnership_id IN (${JOINED})`,
  },
  {
    table: 'partnership_review',
    key: ['id'],
    columns: ['findings'],
    edited: false,
    near: `t.partnership_id IN (${JOINED})`,
  },
  {
    table: 'agreement',
    key: ['id'],
    columns: ['title', 'dispute_clause'],
    edited: true,
    near: `t.partnership_id IN (${JOINED})`,
  },
  {
    table: 'agreement_duty',
    key: ['agreement_id', 'position'],
    columns: ['duty'],
    edited: false,
    near: 't.party_id = $1',
  },
  {
    table: 'contribution',
    key: ['id'],
    columns: ['description'],
    edited: true,
    near: `t.partnership_id IN (${JOINED})`,
  },
  { table: 'initiative', key: ['id'], columns: ['name', 'search_text', 'description', 'source'], edited: true },
  { table: 'initiative_former_name', key: ['id'], columns: ['name'], edited: false },
  { table: 'initiative_grant', key: ['id'], columns: ['purpose'], edited: true },
  { table: 'outcome', key: ['id'], columns: ['description', 'source'], edited: true },
  { table: 'stakeholder', key: ['id'], columns: ['description', 'source'], edited: true },
  { table: 'key_person_designation', key: ['id'], columns: ['rationale'], edited: true },
  { table: 'assessment', key: ['id'], columns: ['rationale'], edited: false },
  { table: 'owner_change', key: ['id'], columns: ['reason'], edited: false },
  { table: 'privacy_request', key: ['id'], columns: ['ground', 'decision'], edited: true, near: 't.person_id = $1' },
];

/**
 * Takes a person's names and contact details out of every free text: full names wherever they stand, and either name alone
 * where the person took part.
 * @returns how many rows of each table were changed
 */
export async function scrub(tx: Transaction, person: DataSubject): Promise<Record<string, number>> {
  const everywhere = nameMask(fullNames(person), ERASED);
  const nearby = nameMask(allNames(person), ERASED);
  const own = isOneOf(person.contacts);
  const counts: Record<string, number> = {};
  for (const { table, key, columns, edited, near = 'false' } of SCRUBBED) {
    const text = `concat_ws(' ', ${columns.map((column) => `t.${column}`).join(', ')})`;
    const rows = await tx.query<Record<string, unknown> & { near: boolean }>(
      `SELECT ${key.map((column) => `t.${column} AS "key ${column}"`).join(', ')}, ${columns.map((column) => `t.${column}`).join(', ')},
              coalesce(${near}, false) AS near
         FROM ${table} t WHERE ($1::uuid IS NOT NULL AND (${near})) OR ${text} ILIKE ANY ($2::text[])`,
      [person.id, tellingPatterns(person)],
    );
    for (const row of rows) {
      const names = row.near ? nearby : everywhere;
      const mask = (value: unknown) => (typeof value === 'string' ? maskContacts(names(value), own, ERASED) : value);
      const next = columns.map((column) => mask(row[column]));
      if (columns.every((column, i) => row[column] === next[i])) continue;
      const sets = columns.map((column, i) => `${column} = $${i + 1}`);
      if (edited) sets.push('version = version + 1', 'updated_at = now()');
      const where = key.map((column, i) => `${column} = $${columns.length + i + 1}`);
      await tx.query(`UPDATE ${table} SET ${sets.join(', ')} WHERE ${where.join(' AND ')}`, [
        ...next,
        ...key.map((column) => row[`key ${column}`]),
      ]);
      counts[table] = (counts[table] ?? 0) + 1;
    }
  }
  return counts;
}
