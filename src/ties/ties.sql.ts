import { Affiliation, OrganisationRelation } from '../affiliations/affiliation.entity.js';
import { BOTH_WAYS } from '../affiliations/relation-kinds.js';
import { foldedSql } from '../database/folded.sql.js';
import { Initiative, InitiativeParticipation } from '../initiatives/initiative.entity.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { InteractionParticipant } from '../interactions/participant.entity.js';
import type { TimelineEntry } from '../interactions/timeline-entry.entity.js';
import { interactionVisible, timelineRows } from '../interactions/interaction.sight.js';
import { partyOn } from '../partnerships/dormancy.sql.js';
import { TYING_STAGES } from '../partnerships/lifecycle.js';
import { throughPartnership } from '../partnerships/partnership.sight.js';
import { PartnershipParty } from '../partnerships/party.entity.js';
import { StageChange } from '../partnerships/stage-change.entity.js';
import type { Sight } from '../records/sight.js';
import { everything, seen, type Source } from '../records/source.js';
import type { Row } from '../records/table.js';
import { holdsOn } from '../stakeholders/stakeholder.read.js';
import { type Among, datedTie, type Tie } from './dated-tie.sql.js';
import { type At, weightOf, within } from './moment.sql.js';
import type { TieKind } from './tie.enums.js';

const BOTH_SEEN = 'a tie counts where both its ends are seen';

function affiliations({ day }: At, sight: Sight): Tie {
  const holds = everything(Affiliation, sight, BOTH_SEEN);
  return datedTie('AFFILIATION', {
    from: holds.from,
    ends: [holds.personId, holds.organisationId],
    holds: holdsOn(holds, day),
    says: holds.role,
    alike: foldedSql,
  });
}

function relations({ day }: At, sight: Sight): Tie {
  const holds = everything(OrganisationRelation, sight, BOTH_SEEN);
  const bothWays = `${holds.kind} IN (${BOTH_WAYS.map((kind) => `'${kind}'`).join(', ')})`;
  return datedTie('ORGANISATION_RELATION', {
    from: holds.from,
    ends: [holds.fromId, holds.toId],
    holds: holdsOn(holds, day),
    says: `CASE WHEN ${bothWays} THEN ${holds.kind} ELSE ${holds.kind} || ${holds.fromId} END`,
    alike: (says) => says,
  });
}

/** Who belongs to things of a kind: the columns of a membership, and the SELECT of those for which a condition holds. */
interface Group {
  thing: string;
  member: string;
  select: (condition: string) => string;
}

/** Ties between those who belong to the same thing: every two of them, once for each thing. */
const groupTie = (kind: TieKind, { thing, member, select }: Group): Tie => ({
  kind,
  between: (among) => {
    const within = select(among(member));
    return `SELECT m1.member AS a, m2.member AS b, '${kind}' AS kind,
        count(*)::float AS weight, NULL::timestamptz AS first_at, NULL::timestamptz AS last_at
      FROM (${within}) m1 JOIN (${within}) m2 ON m2.thing = m1.thing AND m2.member > m1.member GROUP BY 1, 2`;
  },
  // LATERAL, so that only the things of those who are picked are looked at.
  from: (picks) => `SELECT m2.member AS id, '${kind}' AS kind, 1::float AS weight, NULL::timestamptz AS last_at
    FROM (${select(picks(member))}) m1, LATERAL (${select(`${thing} = m1.thing`)}) m2 WHERE m2.member <> m1.member`,
});

/** Parties of the day, of partnerships that were that day in a stage in which the parties have to do with each other. */
function parties({ day }: At, sight: Sight): Group {
  const party = everything(PartnershipParty, sight, BOTH_SEEN);
  const change = everything(StageChange, sight, 'the partnership is seen');
  const holds = `${partyOn(party, day)} AND ${throughPartnership(party, sight)}
        AND (SELECT ${change.toStage} FROM ${change.from}
              WHERE ${change.partnershipId} = ${party.partnershipId} AND ${change.changedOn} <= ${day}
              ORDER BY ${change.changedOn} DESC, ${change.id} DESC LIMIT 1) IN (${TYING_STAGES.map((stage) => `'${stage}'`).join(', ')})`;
  return {
    thing: party.partnershipId,
    member: party.stakeholderId,
    select: (condition) => `SELECT DISTINCT ${party.partnershipId} AS thing, ${party.stakeholderId} AS member
       FROM ${party.from} WHERE ${holds} AND ${condition}`,
  };
}

/** Those who took part that day in initiatives that were under way. */
function participants({ day }: At, sight: Sight): Group {
  const part = everything(InitiativeParticipation, sight, BOTH_SEEN);
  const whole = everything(Initiative, sight, 'initiatives are for everybody to see');
  const holds = `${holdsOn(part, day)} AND ${whole.status} <> 'PLANNED'
        AND (${whole.startsOn} IS NULL OR ${whole.startsOn} <= ${day}) AND (${whole.endsOn} IS NULL OR ${whole.endsOn} >= ${day})`;
  return {
    thing: part.initiativeId,
    member: part.stakeholderId,
    select: (condition) => `SELECT DISTINCT ${part.initiativeId} AS thing, ${part.stakeholderId} AS member
       FROM ${part.from} JOIN ${whole.from} ON ${whole.id} = ${part.initiativeId} WHERE ${holds} AND ${condition}`,
  };
}

/** Times at which stakeholders took part in something, of interactions that the actor may read of: those not to be read are few, and looked up once. */
export function readable(sight: Sight): Source<TimelineEntry> & { readonly open: string } {
  const entry = seen(timelineRows, sight);
  const hidden = everything(Interaction, sight, 'it is asked for what the actor may not see');
  const open = `NOT (${entry.interactionId} = ANY (ARRAY(SELECT r FROM restricted_interactions() r
     WHERE NOT EXISTS (SELECT FROM ${hidden.from} WHERE ${hidden.id} = r AND ${interactionVisible(hidden, sight)}))))`;
  return Object.assign(entry, { open });
}

/**
 * Held interactions. A person and the organisation they spoke for are not tied by the interaction itself: that says
 * what the affiliation says.
 */
function sharedInteraction(at: At, sight: Sight): Tie {
  const one = readable(sight);
  const other = seen(timelineRows, sight);
  const spoke = everything(InteractionParticipant, sight, 'it says what is no tie');
  const spokeFor = (person: Row<TimelineEntry>, organisation: Row<TimelineEntry>) =>
    `(${spoke.stakeholderId} = ${person.stakeholderId} AND ${spoke.onBehalfOfId} = ${organisation.stakeholderId})`;
  const counts = `${one.status} = 'HELD' AND ${within(one.startsAt, at)} AND ${one.open}`;
  return {
    kind: 'SHARED_INTERACTION',
    // What both were at is told by two lists of where each was; looked up one by one it would take many times as long.
    between: (among) => `SELECT ${one.stakeholderId} AS a, too.who AS b, 'SHARED_INTERACTION' AS kind,
      ${weightOf(one.startsAt, at)} AS weight, min(${one.startsAt}) AS first_at, max(${one.startsAt}) AS last_at
    FROM ${one.from}
    JOIN (SELECT ${other.interactionId} AS at, ${other.stakeholderId} AS who FROM ${other.from}
           WHERE ${among(other.stakeholderId)} OFFSET 0) too ON too.at = ${one.interactionId} AND too.who > ${one.stakeholderId}
    LEFT JOIN (SELECT ${spoke.interactionId}, least(${spoke.stakeholderId}, ${spoke.onBehalfOfId}) AS a,
                      greatest(${spoke.stakeholderId}, ${spoke.onBehalfOfId}) AS b
                 FROM ${spoke.from} WHERE ${spoke.onBehalfOfId} IS NOT NULL) own
      ON own.interaction_id = ${one.interactionId} AND own.a = ${one.stakeholderId} AND own.b = too.who
    WHERE ${counts} AND own.interaction_id IS NULL
      AND ${among(one.stakeholderId)}
    GROUP BY 1, 2`,
    from: (
      picks,
    ) => `SELECT ${other.stakeholderId} AS id, 'SHARED_INTERACTION' AS kind, 1::float AS weight, ${one.startsAt} AS last_at
    FROM ${one.from}
    JOIN ${other.from} ON ${other.interactionId} = ${one.interactionId} AND ${other.stakeholderId} <> ${one.stakeholderId}
    WHERE ${counts} AND ${picks(one.stakeholderId)}
      AND NOT EXISTS (SELECT FROM ${spoke.from} WHERE ${spoke.interactionId} = ${one.interactionId}
        AND (${spokeFor(one, other)} OR ${spokeFor(other, one)}))`,
  };
}

/** The sorts of ties, as of a day: all of them, or those that are asked for. */
export function tiesOn(at: At, sight: Sight, kinds?: readonly TieKind[]): Tie[] {
  const sorts: Record<TieKind, () => Tie> = {
    SHARED_INTERACTION: () => sharedInteraction(at, sight),
    AFFILIATION: () => affiliations(at, sight),
    ORGANISATION_RELATION: () => relations(at, sight),
    PARTNERSHIP: () => groupTie('PARTNERSHIP', parties(at, sight)),
    INITIATIVE: () => groupTie('INITIATIVE', participants(at, sight)),
  };
  return [...new Set(kinds ?? (Object.keys(sorts) as TieKind[]))].map((kind) => sorts[kind]());
}

const NONE = `SELECT NULL::uuid AS a, NULL::uuid AS b, NULL::text AS kind, 0::float AS weight,
  NULL::timestamptz AS first_at, NULL::timestamptz AS last_at WHERE false`;

/** SELECT of the ties of all sorts whose ends are both among members. */
export const allBetween = (ties: Tie[], among: Among): string =>
  ties.map((tie) => tie.between(among)).join(' UNION ALL ') || NONE;
