import { graphql, type ResultOf } from '../api/graphql';

export const GRANTS = graphql(`
  query Grants($after: String) {
    grants(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        year
        purpose
        amount
        usedAmount
        currency
        reportDueOn
        reportedOn
        reportOverdue
        funder {
          id
          name
        }
        initiative {
          id
          name
          outcomes {
            id
            observedOn
            description
            measure
            unit
          }
        }
      }
    }
  }
`);
export type GrantRow = ResultOf<typeof GRANTS>['grants']['nodes'][number];
