import { Int } from '@nestjs/graphql';
import { extendType } from '../graphql/read/extend-type.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { neighboursOf } from './neighbour.read.js';
import { Neighbour } from './neighbour.type.js';

export const StakeholderNeighbours = extendType(() => Stakeholder, stakeholderRead, {
  neighbours: {
    type: () => [Neighbour],
    description: 'Those that it is tied to today, the strongest ties first.',
    args: { limit: { type: () => Int, defaultValue: 10, description: 'How many at most, 1 to 100.' } },
    read: neighboursOf,
  },
});
