import { describedEnum } from '../graphql/enums.js';

export const NetworkMeasureEnum = describedEnum(
  'NetworkMeasure',
  'A measure of where somebody stands in the network.',
  {
    BETWEENNESS: 'How many shortest paths between others lead through them.',
    CLOSENESS: 'How near they are to all others.',
    DEGREE: 'To how many they are tied.',
    STRENGTH: 'How strong their ties are together.',
    PAGE_RANK: 'How often one comes by when one follows ties.',
    EFFECTIVE_SIZE: 'How many of their contacts lead to different others.',
    CONSTRAINT: 'How much their contacts are tied to each other: the least first.',
    CORE: 'How dense the part is that they are in the middle of.',
  },
);
export type NetworkMeasure = keyof typeof NetworkMeasureEnum;
