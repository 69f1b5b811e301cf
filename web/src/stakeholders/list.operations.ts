import { graphql } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const LIST = graphql(
  `
    query List($filter: StakeholderFilter!, $orderBy: StakeholderOrder, $after: String) {
      stakeholders(filter: $filter, orderBy: $orderBy, after: $after, first: 50) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Named
          health
          lastHeldAt
          updatedAt
          openFollowUpCount
          contactPoints {
            kind
            value
            validUntil
          }
          owner {
            name
          }
          areas {
            id
            name
          }
          ... on Organisation {
            organisationNumber
          }
          ... on Person {
            publicRole
            isKeyPerson
          }
        }
      }
    }
  `,
  [NAMED],
);

export const CHANGED_COUNT = graphql(`
  query ChangedCount($filter: StakeholderFilter!) {
    stakeholders(filter: $filter, first: 1) {
      totalCount
    }
  }
`);
