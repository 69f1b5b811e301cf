import { clearActors } from '../database/wall.js';
import type { Actor } from '../kernel/actor.js';
import type { Sight, Visible } from '../records/sight.js';
import { allows, allowsSql, LIAISON_KINDS, may } from './policy.js';

/*
 * The policy as SQL conditions over rows: what every read and every write by id is limited to. Each fact that a rule may
 * ask for is said here once for each table.
 */

/**
 * SQL: is there a row? Looked up row by row: EXISTS within OR would be planned as a hash of the whole table, which a page
 * of twenty rows does not pay back.
 */
const there = (from: string): string => `coalesce((SELECT true FROM ${from} LIMIT 1), false)`;
const list = (kinds: readonly string[]) => kinds.map((kind) => `'${kind}'`).join(', ');
const me = (sight: Sight) => sight.param(sight.actor.userId || null, 'uuid');
const unrestricted = (level: string) => `${level} <> 'RESTRICTED'`;
const open = (level: string) => `${level} = 'OPEN'`;

/** Whether one of the actor's roles may see persons with a protected identity. */
export const seesProtected = (actor: Actor): boolean => may(actor, 'stakeholder.readProtected');

clearActors((actor) => [
  'open',
  ...(seesProtected(actor) ? (['protected'] as const) : []),
  ...(may(actor, 'audit.read') ? (['journal'] as const) : []),
]);

export const stakeholderVisible: Visible = (row, { actor }) =>
  allowsSql(actor, 'stakeholder.read', {
    seen: () => `${row}.protected_identity = 'NONE'`,
    used: () => `${row}.processing_restricted_at IS NULL`,
  });

export const contactPointVisible: Visible = (row, sight) =>
  allowsSql(sight.actor, 'contactPoint.read', {
    unrestricted: () => unrestricted(`${row}.confidentiality`),
    open: () => open(`${row}.confidentiality`),
    liaison: () => there(`stakeholder k WHERE k.id = ${row}.stakeholder_id AND k.kind IN (${list(LIAISON_KINDS)})`),
    named: () => there(`contact_point_reader r WHERE r.contact_point_id = ${row}.id AND r.user_id = ${me(sight)}`),
  });

/** SQL: does an interaction concern a stakeholder of whom a condition holds? */
const concerns = (row: string, condition: string) =>
  there(`timeline_entry te JOIN stakeholder k ON k.id = te.stakeholder_id
    WHERE te.interaction_id = ${row}.id AND ${condition}`);

/** SELECT of persons who are not for everybody: all of them, or those of whom nothing may be used. They are few. */
const HIDDEN = 'SELECT person_id FROM hidden_person';
const WITHHELD = `${HIDDEN} WHERE withheld`;

/** SELECT of the interactions with nobody but such persons. */
const withOnly = (
  persons: string,
) => `SELECT te.interaction_id FROM timeline_entry te WHERE te.stakeholder_id = ANY (ARRAY(${persons}))
  AND NOT EXISTS (SELECT FROM timeline_entry o WHERE o.interaction_id = te.interaction_id AND o.stakeholder_id <> ALL (ARRAY(${persons})))`;

/** SQL: is the value of a column none of what a SELECT yields? That is looked up once a statement. */
const noneOf = (column: string, select: string) => `(${column} = ANY (ARRAY(${select}))) IS NOT TRUE`;

const named = (row: string, sight: Sight) =>
  there(`interaction_reader r WHERE r.interaction_id = ${row}.id AND r.user_id = ${me(sight)}`);

export const interactionVisible: Visible = (row, sight) =>
  allowsSql(sight.actor, 'interaction.read', {
    unrestricted: () => unrestricted(`${row}.confidentiality`),
    own: () =>
      `(${row}.author_id = ${me(sight)} OR ${there(
        `interaction_staff st WHERE st.interaction_id = ${row}.id AND st.user_id = ${me(sight)}`,
      )})`,
    named: () => named(row, sight),
    seen: () => noneOf(`${row}.id`, withOnly(HIDDEN)),
    used: () => noneOf(`${row}.id`, withOnly(WITHHELD)),
  });

/** May the actor read the note of this interaction? A draft is its author's alone. */
export const noteVisible: Visible = (row, sight) => {
  const level = `coalesce(${row}.note_confidentiality, ${row}.confidentiality)`;
  return allowsSql(sight.actor, 'note.read', {
    own: () => `${row}.author_id = ${me(sight)}`,
    finalised: () => `${row}.note_state = 'FINALISED'`,
    unrestricted: () => unrestricted(level),
    open: () => open(level),
    liaison: () => concerns(row, `k.kind IN (${list(LIAISON_KINDS)})`),
    named: () => named(row, sight),
  });
};

export const partnershipVisible: Visible = (row, sight) =>
  allowsSql(sight.actor, 'partnership.read', {
    unrestricted: () => unrestricted(`${row}.confidentiality`),
    open: () => open(`${row}.confidentiality`),
    liaison: () =>
      there(`partnership_party pp JOIN stakeholder k ON k.id = pp.stakeholder_id
        WHERE pp.partnership_id = ${row}.id AND k.kind IN (${list(LIAISON_KINDS)})
          AND ${noneOf('k.id', HIDDEN)}`),
    own: () => `${row}.owner_id = ${me(sight)}`,
    named: () => there(`partnership_reader r WHERE r.partnership_id = ${row}.id AND r.user_id = ${me(sight)}`),
  });

/** A row is seen by who may see the one that its column points to, or where it points to none. */
export const through =
  (table: string, column: string, visible: Visible): Visible =>
  (row, sight) => {
    const alias = sight.alias();
    const condition = visible(alias, sight);
    if (condition === 'true' || condition === 'false') return condition;
    return `(${row}.${column} IS NULL OR EXISTS (SELECT FROM ${table} ${alias} WHERE ${alias}.id = ${row}.${column} AND ${condition}))`;
  };

/** The same for a column that points to a stakeholder, without a look at each: those who are hidden are few. */
export const throughStakeholder =
  (column: string): Visible =>
  (row, { actor }) => {
    if (!may(actor, 'stakeholder.read')) return 'false';
    return noneOf(`${row}.${column}`, allows(actor, 'stakeholder.read', { hidden: true }) ? WITHHELD : HIDDEN);
  };

export const throughInteraction = through('interaction', 'interaction_id', interactionVisible);
export const throughPartnership = through('partnership', 'partnership_id', partnershipVisible);

/** A row is seen by whose it is, whatever it hangs on, and else as that is. */
export const ownOr =
  (column: string, visible: Visible): Visible =>
  (row, sight) => {
    const condition = visible(row, sight);
    return condition === 'true' ? condition : `(${row}.${column} = ${me(sight)} OR ${condition})`;
  };

/** A row is seen by who may see all of it. */
export const both =
  (one: Visible, other: Visible): Visible =>
  (row, sight) =>
    `${one(row, sight)} AND ${other(row, sight)}`;
