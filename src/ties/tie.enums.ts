import { describedEnum } from '../graphql/enums.js';

export const TieKindEnum = describedEnum('TieKind', 'What ties two stakeholders together.', {
  SHARED_INTERACTION:
    'Both took part in held interactions, themselves or through who spoke for them. Weighs one for each interaction.',
  AFFILIATION: 'The person is something in the organisation. Weighs one for each role.',
  ORGANISATION_RELATION: 'One organisation stands in a relation to the other. Weighs one for each relation.',
  PARTNERSHIP:
    'Both are parties of a partnership in dialogue, negotiation, active or paused. Weighs one for each partnership.',
  INITIATIVE: 'Both take part in an initiative that is under way. Weighs one for each initiative.',
});
export type TieKind = keyof typeof TieKindEnum;
