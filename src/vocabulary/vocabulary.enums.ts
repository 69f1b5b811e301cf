import { describedEnum } from '../graphql/enums.js';

export const AreaKindEnum = describedEnum('AreaKind', 'What sort of place an area is.', {
  MUNICIPALITY: 'A municipality (kommun).',
  PART_OF_TOWN: 'Several districts together, as the southern districts.',
  DISTRICT: 'A district (stadsdel).',
  NEIGHBOURHOOD: 'A part of a district.',
  PLACE: 'A square, a park, a house.',
});
export type AreaKind = keyof typeof AreaKindEnum;
