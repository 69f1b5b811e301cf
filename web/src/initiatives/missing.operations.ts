import { graphql } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const MISSING = graphql(
  `
    query MissingPartners($initiativeId: UUID!, $limit: Int!) {
      missingPartners(initiativeId: $initiativeId, limit: $limit) {
        partners {
          stakeholder {
            ...Named
          }
          focusAreas {
            id
            name
          }
          areas {
            id
            name
          }
          tiedCount
        }
        coverage {
          focusArea {
            id
            name
          }
          area {
            id
            name
          }
          participantCount
          activeCount
        }
      }
    }
  `,
  [NAMED],
);
