import { Field, Float, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { type Args, columns, defineRead, extendRead, many, reference } from '../graphql/read/read-type.js';
import { badField } from '../kernel/errors.js';
import { stockholmDate, ZONE } from '../kernel/time.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { tiesOn } from './network.ties.js';
import { type TieKind, TieKindEnum } from './network.type.js';

const MOST = 100;

@ObjectType({ description: 'Somebody that a stakeholder is tied to.' })
export class Neighbour {
  @Field(() => Stakeholder, { description: 'Who it is.' })
  stakeholder: Stakeholder;

  @Field(() => [TieKindEnum], { description: 'What ties them.' })
  kinds: TieKind[];

  @Field(() => Float, { description: 'The weights of the ties together.' })
  weight: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Their last shared interaction.' })
  lastAt: Date | null;
}

export const neighbourRead = defineRead({
  name: 'Neighbour',
  table: 'neighbour',
  fields: { ...columns('kinds', 'weight', 'lastAt'), stakeholder: reference(() => stakeholderRead, 'id') },
});

function checkedLimit({ limit }: Args): number {
  if (typeof limit !== 'number' || limit < 1 || limit > MOST)
    throw badField('limit', 'range', `must be a whole number from 1 to ${MOST}`);
  return limit;
}

extendRead(stakeholderRead, {
  neighbours: many(
    () => neighbourRead,
    () => 'true',
    (child) => `${child}.weight DESC, ${child}.id`,
    {
      limit: checkedLimit,
      // Whom the actor may not see is left out before anything is added up, as in the network itself.
      from: (row, child, statement) => {
        const day = statement.param(stockholmDate(), 'date');
        const ties = tiesOn({ day, until: `((${day} + 1)::timestamp AT TIME ZONE '${ZONE}')` }, statement);
        const reached = ties.map((tie) => tie.from((end) => `${end} = ${row}.id`)).join(' UNION ALL ');
        return `(SELECT n.id, sum(n.weight) AS weight, max(n.last_at) AS last_at, array_agg(DISTINCT n.kind) AS kinds
          FROM (${reached}) n JOIN stakeholder s ON s.id = n.id
         WHERE s.archived_at IS NULL AND ${stakeholderRead.visible(stakeholderRead.row('s'), statement)} GROUP BY n.id) ${child}`;
      },
    },
  ),
});
