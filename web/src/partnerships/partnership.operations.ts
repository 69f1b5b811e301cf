import { graphql, type ResultOf } from '../api/graphql';
import { MET } from '../contact/met-list';
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
            status
            expired
            validUntil
          }
          contributionSums {
            pledged
            delivered
          }
        }
      }
    }
  `,
  [NAMED],
);

export type Card = ResultOf<typeof BOARD>['partnerships']['nodes'][number];

export const FACTS = graphql(`
  fragment PartnershipFacts on Partnership {
    id
    version
    name
    purpose
    form
    reviewOn
    meetingIntervalDays
    confidentiality
    legalProvision
    owner {
      id
      name
    }
    readers {
      id
    }
    areas {
      id
      name
    }
    initiatives {
      id
      name
    }
    focusAreas {
      id
      name
      nameEn
    }
  }
`);

const PARTY = graphql(
  `
    fragment Party on PartnershipParty {
      id
      version
      role
      current
      joinedOn
      leftOn
      representedByStaff
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
  `,
  [NAMED],
);

const AGREEMENT = graphql(`
  fragment Agreement on Agreement {
    id
    version
    title
    status
    nextStates
    expired
    validFrom
    validUntil
    signedOn
    diaryNumber
    documentReference
    disputeClause
    duties {
      duty
      party {
        id
        name
      }
    }
  }
`);

export const PARTNERSHIP = graphql(
  `
    query PartnershipPage($id: UUID!) {
      partnership(id: $id) {
        ...PartnershipFacts
        stage
        stageSince
        nextStages
        dormant
        lastMetAt
        parties {
          ...Party
        }
        agreements {
          ...Agreement
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
          status
          promisedBy
          version
        }
      }
    }
  `,
  [FACTS, PARTY, AGREEMENT],
);

export type PartnershipOf = NonNullable<ResultOf<typeof PARTNERSHIP>['partnership']>;
export type FactsOf = ResultOf<typeof FACTS>;
export type Party = ResultOf<typeof PARTY>;
export type Agreement = ResultOf<typeof AGREEMENT>;

export const CONTRIBUTIONS = graphql(
  `
    query Contributions($id: UUID!, $after: String) {
      partnership(id: $id) {
        id
        contributions(first: 20, after: $after) {
          nodes {
            id
            version
            kind
            unit
            pledged
            delivered
            startsOn
            endsOn
            description
            contributor {
              ...Named
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [NAMED],
);

export type Contribution = NonNullable<ResultOf<typeof CONTRIBUTIONS>['partnership']>['contributions']['nodes'][number];

export const CONTACTS = graphql(
  `
    query PartnershipContacts($id: UUID!, $after: String) {
      of: partnership(id: $id) {
        id
        interactions(first: 8, after: $after) {
          nodes {
            ...Met
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [MET],
);
