import { graphql, type ResultOf, type VariablesOf } from '../api/graphql';

export const EVENTS = graphql(`
  query Events($after: String, $filter: AuditFilter, $first: Int!) {
    auditEvents(after: $after, filter: $filter, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        at
        action
        objectType
        objectId
        changes
        actor {
          id
          name
        }
        account {
          id
          name
        }
        subjects {
          id
          name
          kind
          protected
        }
      }
    }
  }
`);
export type EventRow = ResultOf<typeof EVENTS>['auditEvents']['nodes'][number];
export type EventFilter = NonNullable<VariablesOf<typeof EVENTS>['filter']>;
