import type { TieKind } from './tie.enums.js';

/** SQL: is an end of a tie one of the members? */
export type Among = (end: string) => string;

/** The rows of a table, where they may be many. */
export const amongRows =
  (table: string): Among =>
  (end) =>
    `${end} IN (SELECT id FROM ${table})`;

/** The same where they are few: each is looked up by its index. */
export const amongFew =
  (table: string): Among =>
  (end) =>
    `${end} = ANY (ARRAY(SELECT id FROM ${table}))`;

/** A sort of tie, as SQL. */
export interface Tie {
  kind: TieKind;
  /** SELECT of the ties whose ends are both among members, as (a, b, kind, weight, first_at, last_at) with a < b. */
  between: (among: Among) => string;
  /** SELECT of the ties of those that a condition picks, as (id, kind, weight, last_at) with the id of the other end. */
  from: (picks: (end: string) => string) => string;
}

/** What holds between two ends, in the rows of a record with a period. */
interface Dated {
  from: string;
  ends: [one: string, other: string];
  holds: string;
  /** What a row says of its ends. */
  says: string;
  /** Whether two rows say the same, as an expression of what each says. */
  alike: (says: string) => string;
}

/** How much rows of a pair weigh: one for each thing that holds, however many rows say it. */
const weightOfSaid = ({ says, alike }: Dated): string =>
  `(CASE WHEN count(*) = 1 THEN 1 ELSE (SELECT count(DISTINCT ${alike('said')}) FROM unnest(array_agg(${says})) said) END)::float`;

/** Ties that stand in a record with two ends and a period. */
export const datedTie = (kind: TieKind, dated: Dated): Tie => {
  const { from, holds } = dated;
  const [one, other] = dated.ends;
  const oneWay = (here: string, there: string, picks: (end: string) => string) =>
    `SELECT ${here} AS of, ${there} AS id, ${dated.says} AS says FROM ${from} WHERE ${holds} AND ${picks(here)}`;
  return {
    kind,
    between: (among) => `SELECT least(${one}, ${other}) AS a, greatest(${one}, ${other}) AS b, '${kind}' AS kind,
        ${weightOfSaid(dated)} AS weight, NULL::timestamptz AS first_at, NULL::timestamptz AS last_at
      FROM ${from} WHERE ${holds}
        AND ${among(one)} AND ${among(other)} GROUP BY 1, 2`,
    from: (picks) => `SELECT end_of.id, '${kind}' AS kind, ${weightOfSaid({ ...dated, says: 'end_of.says' })} AS weight,
        NULL::timestamptz AS last_at
      FROM (${oneWay(one, other, picks)} UNION ALL ${oneWay(other, one, picks)}) end_of GROUP BY end_of.of, end_of.id`,
  };
};
