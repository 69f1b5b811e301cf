import { graphql } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const LOG = graphql(`
  mutation LogInteraction($input: LogInteractionInput!) {
    logInteraction(input: $input) {
      interaction {
        id
      }
    }
  }
`);

/** What the reader logged last: who was there is whom one is likely to meet again. */
export const LATEST = graphql(
  `
    query Latest($staffId: UUID!) {
      interactions(filter: { staffId: $staffId, statuses: [HELD] }, first: 20) {
        nodes {
          id
          subject
          startsAt
          status
          channel
          participants {
            stakeholder {
              ...Named
            }
          }
        }
      }
    }
  `,
  [NAMED],
);

export const ONE = graphql(
  `
    query One($id: UUID!) {
      stakeholder(id: $id) {
        ...Named
      }
    }
  `,
  [NAMED],
);
