import { rowOf } from '../records/table.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { PartnershipParty } from '../partnerships/party.entity.js';
import { interactionVisible } from '../interactions/interaction.sight.js';
import { throughPartnership } from '../partnerships/partnership.sight.js';
import type { Sight } from '../records/sight.js';
import { TYING_STAGES } from '../partnerships/lifecycle.js';
import { partyOn } from '../partnerships/dormancy.sql.js';
import { holdsOn } from '../stakeholders/stakeholder.read.js';
import { type At, weightOf, within } from './moment.sql.js';
import type { TieKind } from './tie.enums.js';

/** A sort of tie, as SQL. */
export interface Tie {
  kind: TieKind;
  /** SELECT of the ties within a set of ids, as (a, b, kind, weight, first_at, last_at) with a < b. */
  between: (members: string) => string;
  /** SELECT of the ties of those that a condition picks, as (id, kind, weight, last_at) with the id of the other end. */
  from: (picks: (end: string) => string) => string;
}

/** Ties that stand in a table with two ends and a period. */
const datedTie = (kind: TieKind, table: string, one: string, other: string, { day }: At): Tie => {
  const holds = holdsOn('x', day);
  const oneWay = (here: string, there: string, picks: (end: string) => string) =>
    `SELECT x.${there} AS id, '${kind}' AS kind, 1::float AS weight, NULL::timestamptz AS last_at
       FROM ${table} x WHERE ${holds} AND ${picks(`x.${here}`)}`;
  return {
    kind,
    between: (
      members,
    ) => `SELECT least(x.${one}, x.${other}) AS a, greatest(x.${one}, x.${other}) AS b, '${kind}' AS kind,
        count(*)::float AS weight, NULL::timestamptz AS first_at, NULL::timestamptz AS last_at
      FROM ${table} x WHERE ${holds}
        AND x.${one} IN (SELECT id FROM ${members}) AND x.${other} IN (SELECT id FROM ${members}) GROUP BY 1, 2`,
    from: (picks) => `${oneWay(one, other, picks)} UNION ALL ${oneWay(other, one, picks)}`,
  };
};

/** Who belongs to things of a kind: the columns of a membership, and the SELECT of those for which a condition holds. */
interface Group {
  thing: string;
  member: string;
  select: (condition: string) => string;
}

/** Ties between those who belong to the same thing: every two of them, once for each thing. */
const groupTie = (kind: TieKind, { thing, member, select }: Group): Tie => ({
  kind,
  between: (members) => {
    const within = select(`${member} IN (SELECT id FROM ${members})`);
    return `SELECT m1.member AS a, m2.member AS b, '${kind}' AS kind,
        count(*)::float AS weight, NULL::timestamptz AS first_at, NULL::timestamptz AS last_at
      FROM (${within}) m1 JOIN (${within}) m2 ON m2.thing = m1.thing AND m2.member > m1.member GROUP BY 1, 2`;
  },
  // LATERAL, so that only the things of those who are picked are looked at.
  from: (picks) => `SELECT m2.member AS id, '${kind}' AS kind, 1::float AS weight, NULL::timestamptz AS last_at
    FROM (${select(picks(member))}) m1, LATERAL (${select(`${thing} = m1.thing`)}) m2 WHERE m2.member <> m1.member`,
});

/** Parties of the day, of partnerships that were that day in a stage in which the parties have to do with each other. */
const parties = ({ day }: At, sight: Sight): Group => ({
  thing: 'pp.partnership_id',
  member: 'pp.stakeholder_id',
  select: (condition) =>
    `SELECT DISTINCT pp.partnership_id AS thing, pp.stakeholder_id AS member FROM partnership_party pp
      WHERE ${partyOn(rowOf(PartnershipParty, 'pp'), day)} AND ${condition} AND ${throughPartnership(rowOf(PartnershipParty, 'pp'), sight)} AND (SELECT c.to_stage FROM partnership_stage_change c
        WHERE c.partnership_id = pp.partnership_id AND c.changed_on <= ${day} ORDER BY c.changed_on DESC, c.id DESC LIMIT 1)
        IN (${TYING_STAGES.map((stage) => `'${stage}'`).join(', ')})`,
});

/** Those who took part that day in initiatives that were under way. */
const participants = ({ day }: At): Group => ({
  thing: 'ip.initiative_id',
  member: 'ip.stakeholder_id',
  select: (condition) =>
    `SELECT DISTINCT ip.initiative_id AS thing, ip.stakeholder_id AS member
       FROM initiative_participation ip JOIN initiative i ON i.id = ip.initiative_id
      WHERE ${holdsOn('ip', day)} AND ${condition} AND i.status <> 'PLANNED'
        AND (i.starts_on IS NULL OR i.starts_on <= ${day}) AND (i.ends_on IS NULL OR i.ends_on >= ${day})`,
});

/** SQL: may the actor read of an interaction that somebody took part in? Those they may not are few, and looked up once. */
export const notHidden = (sight: Sight, entry = 'e1'): string =>
  `NOT (${entry}.interaction_id = ANY (ARRAY(SELECT r FROM restricted_interactions() r
     WHERE NOT EXISTS (SELECT FROM interaction i WHERE i.id = r AND ${interactionVisible(rowOf(Interaction, 'i'), sight)}))))`;

/**
 * Held interactions. A person and the organisation they spoke for are not tied by the interaction itself: that says
 * what the affiliation says.
 */
const sharedInteraction = (at: At, sight: Sight): Tie => ({
  kind: 'SHARED_INTERACTION',
  between: (members) => `SELECT e1.stakeholder_id AS a, e2.stakeholder_id AS b, 'SHARED_INTERACTION' AS kind,
      ${weightOf('e1.starts_at', at)} AS weight, min(e1.starts_at) AS first_at, max(e1.starts_at) AS last_at
    FROM timeline_entry e1
    JOIN timeline_entry e2 ON e2.interaction_id = e1.interaction_id AND e2.stakeholder_id > e1.stakeholder_id
    LEFT JOIN (SELECT interaction_id, least(stakeholder_id, on_behalf_of_id) AS a, greatest(stakeholder_id, on_behalf_of_id) AS b
                 FROM interaction_participant WHERE on_behalf_of_id IS NOT NULL) own
      ON own.interaction_id = e1.interaction_id AND own.a = e1.stakeholder_id AND own.b = e2.stakeholder_id
    WHERE e1.status = 'HELD' AND ${within('e1.starts_at', at)} AND own.interaction_id IS NULL AND ${notHidden(sight)}
      AND e1.stakeholder_id IN (SELECT id FROM ${members}) AND e2.stakeholder_id IN (SELECT id FROM ${members})
    GROUP BY 1, 2`,
  from: (
    picks,
  ) => `SELECT e2.stakeholder_id AS id, 'SHARED_INTERACTION' AS kind, 1::float AS weight, e1.starts_at AS last_at
    FROM timeline_entry e1
    JOIN timeline_entry e2 ON e2.interaction_id = e1.interaction_id AND e2.stakeholder_id <> e1.stakeholder_id
    WHERE e1.status = 'HELD' AND ${within('e1.starts_at', at)} AND ${picks('e1.stakeholder_id')} AND ${notHidden(sight)}
      AND NOT EXISTS (SELECT FROM interaction_participant p WHERE p.interaction_id = e1.interaction_id
        AND ((p.stakeholder_id = e1.stakeholder_id AND p.on_behalf_of_id = e2.stakeholder_id)
          OR (p.stakeholder_id = e2.stakeholder_id AND p.on_behalf_of_id = e1.stakeholder_id)))`,
});

/** The sorts of ties, as of a day: all of them, or those that are asked for. */
export function tiesOn(at: At, sight: Sight, kinds?: readonly TieKind[]): Tie[] {
  const sorts: Record<TieKind, () => Tie> = {
    SHARED_INTERACTION: () => sharedInteraction(at, sight),
    AFFILIATION: () => datedTie('AFFILIATION', 'affiliation', 'person_id', 'organisation_id', at),
    ORGANISATION_RELATION: () => datedTie('ORGANISATION_RELATION', 'organisation_relation', 'from_id', 'to_id', at),
    PARTNERSHIP: () => groupTie('PARTNERSHIP', parties(at, sight)),
    INITIATIVE: () => groupTie('INITIATIVE', participants(at)),
  };
  return [...new Set(kinds ?? (Object.keys(sorts) as TieKind[]))].map((kind) => sorts[kind]());
}

const NONE = `SELECT NULL::uuid AS a, NULL::uuid AS b, NULL::text AS kind, 0::float AS weight,
  NULL::timestamptz AS first_at, NULL::timestamptz AS last_at WHERE false`;

/** SELECT of the ties of all sorts within a set of ids. */
export const allBetween = (ties: Tie[], members: string): string =>
  ties.map((tie) => tie.between(members)).join(' UNION ALL ') || NONE;
