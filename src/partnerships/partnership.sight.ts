import { allowsSql } from '../access/policy.js';
import { me, noneOf, ofLiaison, open, there, through, unrestricted } from '../access/sight.js';
import type { Visible } from '../records/sight.js';
import { everything } from '../records/source.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { hiddenPersons } from '../stakeholders/stakeholder.sight.js';
import { Partnership, PartnershipReader } from './partnership.entity.js';
import { PartnershipParty } from './party.entity.js';

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
    own: () => `${row.ownerId} = ${me(sight)}`,
    named: () => {
      const reader = everything(PartnershipReader, sight, 'it names the actor');
      return there(`${reader.from} WHERE ${reader.partnershipId} = ${row.id} AND ${reader.userId} = ${me(sight)}`);
    },
  });

/** A row is seen by who may see the partnership that it belongs to, or where it belongs to none. */
export const throughPartnership = through({ record: Partnership, visible: partnershipVisible }, 'partnershipId');
