import { graphql, type ResultOf, type VariablesOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

/** What is to be done and whom to meet, day by day. */
export const AGENDA = graphql(
  `
    query Agenda(
      $from: Date
      $until: Date
      $userId: UUID
      $everybody: Boolean! = false
      $kinds: [AgendaKind!]
      $held: Boolean! = false
      $first: Int! = 100
      $after: String
    ) {
      agenda(
        from: $from
        until: $until
        userId: $userId
        everybody: $everybody
        kinds: $kinds
        held: $held
        first: $first
        after: $after
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          key
          kind
          day
          startsAt
          daysLate
          nextStep
          responsible {
            id
            name
          }
          stakeholder {
            ...Named
            lastHeldAt
          }
          partnership {
            id
            name
          }
          initiative {
            id
            name
          }
          followUp {
            id
            title
            version
            dueOn
            interaction {
              id
            }
          }
          commitment {
            id
            title
            version
            dueOn
            interaction {
              id
            }
          }
          agreement {
            id
            title
          }
          grant {
            id
            purpose
          }
          interaction {
            id
            subject
            channel
            status
            place
          }
        }
      }
    }
  `,
  [NAMED],
);

export type AgendaItem = ResultOf<typeof AGENDA>['agenda']['nodes'][number];
export type AgendaKind = AgendaItem['kind'];
export type AgendaQuestion = VariablesOf<typeof AGENDA>;
