import { graphql, type ResultOf } from '../api/graphql';
import { MET } from '../contact/met-list';
import { NAMED } from '../shared/stakeholder';

export const LIST = graphql(
  `
    query Initiatives($filter: InitiativeFilter!, $after: String) {
      initiatives(filter: $filter, first: 50, after: $after) {
        totalCount
        nodes {
          id
          name
          kind
          status
          startsOn
          endsOn
          areas {
            id
            name
          }
          lead {
            ...Named
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [NAMED],
);

export type Row = ResultOf<typeof LIST>['initiatives']['nodes'][number];

const FACTS = graphql(
  `
    fragment InitiativeFacts on Initiative {
      id
      version
      name
      kind
      description
      startsOn
      endsOn
      source
      lead {
        ...Named
      }
      parent {
        id
        name
      }
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
    }
  `,
  [NAMED],
);

const PARTICIPATION = graphql(
  `
    fragment Participation on InitiativeParticipation {
      id
      version
      role
      current
      validFrom
      validUntil
      stakeholder {
        ...Named
      }
    }
  `,
  [NAMED],
);

const GRANT = graphql(
  `
    fragment Grant on Grant {
      id
      version
      purpose
      amount
      usedAmount
      currency
      reference
      awardedOn
      startsOn
      endsOn
      reportDueOn
      reportedOn
      reportOverdue
      funder {
        ...Named
      }
    }
  `,
  [NAMED],
);

const OUTCOME = graphql(`
  fragment Outcome on Outcome {
    id
    version
    description
    observedOn
    measure
    unit
    source
  }
`);

export const INITIATIVE = graphql(
  `
    query InitiativePage($id: UUID!) {
      initiative(id: $id) {
        ...InitiativeFacts
        status
        nextStatuses
        formerNames {
          name
          usedUntil
        }
        parts {
          id
          name
          status
        }
        partnerships {
          id
          name
          stage
        }
        participations {
          ...Participation
        }
        grants {
          ...Grant
        }
        outcomes {
          ...Outcome
        }
      }
    }
  `,
  [FACTS, PARTICIPATION, GRANT, OUTCOME],
);

export type InitiativeOf = NonNullable<ResultOf<typeof INITIATIVE>['initiative']>;
export type FactsOf = ResultOf<typeof FACTS>;
export type Participation = ResultOf<typeof PARTICIPATION>;
export type Grant = ResultOf<typeof GRANT>;
export type Outcome = ResultOf<typeof OUTCOME>;
export type InitiativeKind = FactsOf['kind'];
export type InitiativeStatus = InitiativeOf['status'];

export const KINDS: readonly InitiativeKind[] = ['PROGRAMME', 'PROJECT', 'EVENT', 'ESTABLISHMENT', 'ENGAGEMENT'];
export const STATUSES: readonly InitiativeStatus[] = ['PLANNED', 'ONGOING', 'COMPLETED', 'STOPPED'];

export const CONTACTS = graphql(
  `
    query InitiativeContacts($id: UUID!, $after: String) {
      of: initiative(id: $id) {
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
