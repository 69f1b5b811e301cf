import type { ResultOf } from '../api/graphql';
import { dayIn } from '../i18n/time';
import type { AFFILIATION } from './page.operations';

export type Affiliation = ResultOf<typeof AFFILIATION>;
type Way = Affiliation['contactPoints'][number];

/** The first way of a kind that somebody is reached by in a role, or else at all. */
export function wayOf({ contactPoints, person }: Affiliation, kind: Way['kind']): Way | undefined {
  const holds = ({ kind: its, validUntil }: Way) => its === kind && (validUntil === null || validUntil >= dayIn());
  return contactPoints.find(holds) ?? person.contactPoints.find(holds);
}
