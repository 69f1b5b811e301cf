import type { DataSource } from 'typeorm';
import { OrganisationRelation } from '../affiliations/affiliation.entity.js';
import { AFFILIATION_ONCE, RELATION_ONCE } from '../affiliations/affiliation.once.js';
import { circles } from '../affiliations/circle.sql.js';
import type { EditedRow } from '../database/edited-row.js';
import { doublesAmong, type Once, onceSelect } from '../database/once.js';
import { PARTICIPATION_ONCE } from '../initiatives/participation.once.js';
import { PARTY_ONCE } from '../partnerships/party.once.js';
import { everything } from '../records/source.js';
import { CONTACT_POINT_ONCE } from '../stakeholders/contact-point.once.js';
import { DESIGNATION_ONCE } from '../stakeholders/key-person.once.js';

/** What holds once on a day. */
export const ONCE: readonly unknown[] = [
  AFFILIATION_ONCE,
  RELATION_ONCE,
  DESIGNATION_ONCE,
  CONTACT_POINT_ONCE,
  PARTICIPATION_ONCE,
  PARTY_ONCE,
];
const MOST = 10;
const WHY = 'ids alone are told, to who runs the database';

/** What was written before the rules of `database/once.ts` were there: rows that hold twice on a day, and circles. One line each. */
export async function doublesIn(owner: DataSource): Promise<string[]> {
  const found: string[] = [];
  for (const once of ONCE as Once<EditedRow>[]) {
    const rows = await owner.query<EditedRow[]>(onceSelect(once, everything(once.record, aliases(), WHY)));
    const pairs = doublesAmong(once, rows).map(([one, other]) => `${one.id} and ${other.id}`);
    if (pairs.length) found.push(`${once.record.name} twice on a day: ${told(pairs)}`);
  }
  const sight = aliases();
  const part = await owner.query<{ id: string }[]>(circles(everything(OrganisationRelation, sight, WHY), sight));
  if (part.length) found.push(`${OrganisationRelation.name} in a circle: ${told(part.map(({ id }) => id))}`);
  return found;
}

const told = (all: string[]): string =>
  `${all.slice(0, MOST).join(', ')}${all.length > MOST ? ` and ${all.length - MOST} more` : ''}`;

function aliases() {
  let count = 0;
  return { alias: (prefix = 't') => `${prefix}${count++}` };
}
