import { allowsSql } from '../access/policy.js';
import { me, noneOf, ofLiaison, open, there, through, unrestricted } from '../access/sight.js';
import type { Sight, Visible } from '../records/sight.js';
import { everything } from '../records/source.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { hiddenPersons } from '../stakeholders/stakeholder.sight.js';
import { Partnership, PartnershipReader } from './partnership.entity.js';
import { PartnershipParty } from './party.entity.js';

/**
 * SQL: an array of the partnerships that show a gap where hidden persons are left out: those that have fewer than two parties then, on a
 * day on which a hidden one is a party. It is enough to look at the first day of that one, and at those after which another left.
 */
const withTooFew = (sight: Sight, which: { withheld?: boolean }): string =>
  sight.once(which.withheld ? 'partnerships_of_withheld' : 'partnerships_of_hidden', () => tooFewWithout(sight, which));

function tooFewWithout(sight: Sight, which: { withheld?: boolean }): string {
  const WHY = 'it is asked for to leave partnerships out';
  const party = () => everything(PartnershipParty, sight, WHY);
  const [hidden, left, there] = [party(), party(), party()];
  const stays = (day: string) => `(${there.leftOn} IS NULL OR ${there.leftOn} >= ${day})`;
  return `SELECT ${hidden.partnershipId} FROM ${hidden.from}
     CROSS JOIN LATERAL (SELECT ${hidden.joinedOn} AS day UNION SELECT ${left.leftOn} + 1 FROM ${left.from}
       WHERE ${left.partnershipId} = ${hidden.partnershipId} AND ${left.leftOn} >= ${hidden.joinedOn}
         AND (${hidden.leftOn} IS NULL OR ${left.leftOn} < ${hidden.leftOn})) on_which
    WHERE ${hidden.stakeholderId} = ANY (${hiddenPersons(sight, which)})
      AND (SELECT count(*) FROM ${there.from} WHERE ${there.partnershipId} = ${hidden.partnershipId}
        AND ${there.joinedOn} <= day AND ${stays('day')}
        AND ${there.stakeholderId} <> ALL (${hiddenPersons(sight, which)})) < 2`;
}

/** What an actor may see of partnerships. */
export const partnershipVisible: Visible<Partnership> = (row, sight) =>
  allowsSql(sight.actor, 'partnership.read', {
    unrestricted: () => unrestricted(row.confidentiality),
    open: () => open(row.confidentiality),
    liaison: () => {
      const party = everything(PartnershipParty, sight, 'the kinds alone decide');
      const whose = everything(Stakeholder, sight, 'the kinds alone decide');
      return there(`${party.from} JOIN ${whose.from} ON ${whose.id} = ${party.stakeholderId}
        WHERE ${party.partnershipId} = ${row.id} AND ${ofLiaison(whose.kind)} AND ${noneOf(whose.id, hiddenPersons(sight))}`);
    },
    seen: () => noneOf(row.id, withTooFew(sight, {})),
    used: () => noneOf(row.id, withTooFew(sight, { withheld: true })),
    own: () => `${row.ownerId} = ${me(sight)}`,
    named: () => {
      const reader = everything(PartnershipReader, sight, 'it names the actor');
      return there(`${reader.from} WHERE ${reader.partnershipId} = ${row.id} AND ${reader.userId} = ${me(sight)}`);
    },
  });

/** A row is seen by who may see the partnership that it belongs to, or where it belongs to none. */
export const throughPartnership = through({ record: Partnership, visible: partnershipVisible }, 'partnershipId');
