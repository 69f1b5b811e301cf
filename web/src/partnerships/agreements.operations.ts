import { graphql, type ResultOf } from '../api/graphql';

export const AGREEMENTS = graphql(`
  query AgreementRegister($filter: AgreementFilter, $after: String) {
    agreements(filter: $filter, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        status
        diaryNumber
        signedOn
        validFrom
        validUntil
        expired
        partnership {
          id
          name
          owner {
            id
            name
          }
        }
      }
    }
  }
`);
export type RegisterRow = ResultOf<typeof AGREEMENTS>['agreements']['nodes'][number];
