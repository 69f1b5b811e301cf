import { describedEnum } from '../graphql/enums.js';

export const OrganisationRelationKindEnum = describedEnum(
  'OrganisationRelationKind',
  'How one organisation stands to another.',
  {
    PARENT_OF: 'The first holds the second, as a city its departments.',
    MEMBER_OF: 'The first is a member of the second.',
    SUCCESSOR_OF: 'The first took over from the second.',
    COOPERATES_WITH: 'They work together; read it both ways.',
  },
);
export type OrganisationRelationKind = keyof typeof OrganisationRelationKindEnum;
