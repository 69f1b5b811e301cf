import { graphql, type ResultOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const BOARD = graphql(
  `
    query Board($filter: PartnershipFilter!, $first: Int!) {
      partnerships(filter: $filter, first: $first, orderBy: LONGEST_IN_STAGE) {
        totalCount
        nodes {
          id
          name
          stage
          stageSince
          nextStages
          dormant
          reviewOn
          form
          version
          owner {
            id
            name
          }
          parties {
            id
            current
            stakeholder {
              ...Named
            }
          }
          agreements {
            id
            state
            expired
            validUntil
          }
        }
      }
    }
  `,
  [NAMED],
);

export type Card = ResultOf<typeof BOARD>['partnerships']['nodes'][number];

export const PARTNERSHIP = graphql(
  `
    query PartnershipPage($id: UUID!) {
      partnership(id: $id) {
        id
        version
        name
        purpose
        form
        stage
        stageSince
        nextStages
        dormant
        lastMetAt
        reviewOn
        meetingIntervalDays
        confidentiality
        owner {
          id
          name
        }
        areas {
          id
          name
        }
        focusAreas {
          id
          name
          nameEn
        }
        parties {
          id
          role
          current
          joinedOn
          leftOn
          stakeholder {
            ...Named
          }
          contributionSums {
            kind
            unit
            pledged
            delivered
          }
        }
        stageChanges {
          day
          from
          to
          reason
          changedBy {
            name
          }
        }
        reviews {
          reviewedOn
          findings
          reviewedBy {
            name
          }
        }
        agreements {
          id
          title
          state
          expired
          validFrom
          validUntil
          diaryNumber
        }
        followUps {
          id
          title
          dueOn
          status
          version
        }
        commitments {
          id
          title
          dueOn
          state
          promisedBy
          version
        }
        initiatives {
          id
          name
        }
      }
    }
  `,
  [NAMED],
);

export type PartnershipOf = NonNullable<ResultOf<typeof PARTNERSHIP>['partnership']>;

export const CHANGE_STAGE = graphql(`
  mutation ChangeStage($input: ChangePartnershipStageInput!) {
    changePartnershipStage(input: $input) {
      partnership {
        id
        stage
        version
      }
    }
  }
`);

export const REVIEW = graphql(`
  mutation Review($input: ReviewPartnershipInput!) {
    reviewPartnership(input: $input) {
      partnership {
        id
        version
      }
    }
  }
`);

export const CREATE_PARTNERSHIP = graphql(`
  mutation CreatePartnership($input: CreatePartnershipInput!) {
    createPartnership(input: $input) {
      partnership {
        id
      }
    }
  }
`);
