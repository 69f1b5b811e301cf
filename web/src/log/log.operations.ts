import { graphql, type ResultOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

/** What the reader logged last: who was there is whom one is likely to meet again. */
export const LATEST = graphql(
  `
    query Latest($staffId: UUID!) {
      interactions(filter: { staffId: $staffId, statuses: [HELD] }, first: 20) {
        nodes {
          id
          subject
          startsAt
          channel
          place
          staff {
            id
          }
          focusAreas {
            id
          }
          initiatives {
            id
            name
          }
          partnerships {
            id
            name
          }
          participants {
            stakeholder {
              ...Named
            }
            onBehalfOf {
              ...Named
            }
          }
        }
      }
    }
  `,
  [NAMED],
);

export type Logged = ResultOf<typeof LATEST>['interactions']['nodes'][number];

/** What the reader planned and nobody has said yet what became of. */
export const PLANNED = graphql(
  `
    query Planned($staffId: UUID!, $from: DateTime!, $before: DateTime!) {
      interactions(filter: { staffId: $staffId, statuses: [PLANNED], from: $from, before: $before }, first: 10) {
        nodes {
          id
          subject
          startsAt
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
