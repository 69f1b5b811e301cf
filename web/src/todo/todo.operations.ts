import { graphql } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const ATTENTION = graphql(
  `
    query Attention($everybody: Boolean!, $reasons: [AttentionReason!], $first: Int!) {
      attention(everybody: $everybody, reasons: $reasons, first: $first) {
        totalCount
        nodes {
          key
          reason
          urgency
          dueOn
          daysLate
          nextStep
          responsible {
            id
            name
          }
          stakeholder {
            ...Named
          }
          partnership {
            id
            name
          }
          initiative {
            id
            name
          }
          agreement {
            id
            title
          }
          followUp {
            id
            title
            version
          }
          commitment {
            id
            title
            version
          }
          grant {
            id
            purpose
          }
          plannedInteraction {
            id
            subject
            startsAt
          }
        }
      }
    }
  `,
  [NAMED],
);
