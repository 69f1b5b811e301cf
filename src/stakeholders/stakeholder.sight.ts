import { allows, allowsSql, may } from '../access/policy.js';
import { me, noneOf, ofLiaison, open, there, unrestricted } from '../access/sight.js';
import type { Sight, Visible } from '../records/sight.js';
import { everything } from '../records/source.js';
import type { Row } from '../records/table.js';
import { type ContactPoint, ContactPointReader } from './contact-point.entity.js';
import { HiddenPerson, Stakeholder } from './stakeholder.entity.js';

/** What an actor may see of stakeholders. */
export const stakeholderVisible: Visible<Stakeholder> = (row, { actor }) =>
  allowsSql(actor, 'stakeholder.read', {
    seen: () => `${row.protectedIdentity} = 'NONE'`,
    used: () => `${row.processingRestrictedAt} IS NULL`,
  });

/** SQL: does a stakeholder take anything new? What is left of an erased person does not: it would tell of them again. */
export const notErased = (row: Row<Stakeholder>): string => `${row.erasedAt} IS NULL`;

/** SQL: an array of persons who are not for everybody: all of them, or those of whom nothing may be used. They are few. */
export const hiddenPersons = (sight: Sight, { withheld = false } = {}): string =>
  sight.once(withheld ? 'withheld_persons' : 'hidden_persons', () => {
    const hidden = everything(HiddenPerson, sight, 'it is asked for to leave them out');
    return `SELECT ${hidden.personId} FROM ${hidden.from}${withheld ? ` WHERE ${hidden.withheld}` : ''}`;
  });

/** SQL: an array of the persons who are hidden from the actor, who may see stakeholders. */
export const hiddenFrom = (sight: Sight): string =>
  hiddenPersons(sight, { withheld: allows(sight.actor, 'stakeholder.read', { hidden: true }) });

/** SQL: is the stakeholder of this id none whom the actor may not see? Without a look at each, for those are few. */
export function noneOfHidden(id: string, sight: Sight): string {
  if (!may(sight.actor, 'stakeholder.read')) return 'false';
  return noneOf(id, hiddenFrom(sight));
}

/** A row is seen by who may see the stakeholder that a column points to. */
export const throughStakeholder =
  <Column extends string>(column: Column): Visible<{ [Name in Column]: unknown }> =>
  (row, sight) =>
    noneOfHidden(row[column], sight);

/** SQL: is a stakeholder one that association liaisons look after? */
export function lookedAfter(id: string, sight: Sight): string {
  const whose = everything(Stakeholder, sight, 'its kind alone decides');
  return there(`${whose.from} WHERE ${whose.id} = ${id} AND ${ofLiaison(whose.kind)}`);
}

/** What an actor may see of contact points, beside their stakeholder. */
export const contactPointVisible: Visible<ContactPoint> = (row, sight) =>
  allowsSql(sight.actor, 'contactPoint.read', {
    unrestricted: () => unrestricted(row.confidentiality),
    open: () => open(row.confidentiality),
    liaison: () => lookedAfter(row.stakeholderId, sight),
    named: () => {
      const reader = everything(ContactPointReader, sight, 'it names the actor');
      return there(`${reader.from} WHERE ${reader.contactPointId} = ${row.id} AND ${reader.userId} = ${me(sight)}`);
    },
  });
