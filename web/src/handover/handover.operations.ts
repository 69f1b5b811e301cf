import { graphql, type ResultOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const EVERYBODY = graphql(`
  query HandoverColleagues {
    users(former: true) {
      id
      name
      active
    }
  }
`);
export type Colleague = ResultOf<typeof EVERYBODY>['users'][number];

export const BRIEF = graphql(
  `
    query HandoverBrief($userId: UUID!) {
      handoverBrief(userId: $userId) {
        colleague {
          id
          name
          active
        }
        stakeholders(first: 50) {
          totalCount
          nodes {
            ...Named
            lastHeldAt
          }
        }
        partnerships(first: 50) {
          totalCount
          nodes {
            id
            name
            stage
          }
        }
        initiatives(first: 50) {
          totalCount
          nodes {
            id
            name
            status
          }
        }
        followUps(first: 50) {
          totalCount
          nodes {
            id
            title
            dueOn
          }
        }
        commitments(first: 50) {
          totalCount
          nodes {
            id
            title
            dueOn
          }
        }
        plannedInteractions(first: 50) {
          totalCount
          nodes {
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
export type Brief = NonNullable<ResultOf<typeof BRIEF>['handoverBrief']>;

export const HAND_OVER = graphql(`
  mutation HandOver($input: HandOverInput!) {
    handOver(input: $input) {
      stakeholders
      partnerships
      initiatives
      followUps
      commitments
    }
  }
`);
export type HandedOver = ResultOf<typeof HAND_OVER>['handOver'];
