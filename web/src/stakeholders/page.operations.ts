import { graphql, type ResultOf } from '../api/graphql';
import { STAKEHOLDER_FACTS } from '../generated/facts';
import { NAMED } from '../shared/stakeholder';

/** What one edits of a stakeholder itself. */
export const FACTS = graphql(
  `
    fragment Facts on Stakeholder {
      ...StakeholderRecord
      kind
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
      contactCadence {
        idealDays
        longestDays
        standard
      }
    }
  `,
  [STAKEHOLDER_FACTS],
);

export const CONTACT_POINT = graphql(`
  fragment ContactPointParts on ContactPoint {
    id
    version
    kind
    value
    label
    postalCode
    city
    preferred
    confidentiality
    validFrom
    validUntil
    e164
    verifiedOn
  }
`);

export const AFFILIATION = graphql(
  `
    fragment AffiliationParts on Affiliation {
      id
      version
      role
      primary
      current
      validFrom
      validUntil
      contactPoints {
        id
        kind
        value
        e164
        validUntil
      }
      person {
        ...Named
        contactPoints {
          id
          kind
          value
          e164
          validUntil
        }
      }
      organisation {
        ...Named
      }
    }
  `,
  [NAMED],
);

export const PAGE = graphql(
  `
    query StakeholderPage($id: UUID!) {
      stakeholder(id: $id) {
        ...Facts
        health
        lastHeldAt
        contactDueOn
        contactLatestOn
        archivedAt
        updatedAt
        verifiedOn
        verifiedBy {
          id
          name
        }
        contactPoints {
          ...ContactPointParts
        }
        affiliations {
          ...AffiliationParts
        }
        openFollowUps(first: 20) {
          nodes {
            id
            title
            dueOn
            overdue
            version
            assignee {
              name
            }
            interaction {
              id
            }
          }
        }
        commitments(first: 20) {
          nodes {
            id
            title
            dueOn
            overdue
            promisedBy
            version
            interaction {
              id
            }
          }
        }
        partnerships(currentOnly: true) {
          id
          role
          partnership {
            id
            name
            stage
            dormant
          }
        }
        initiatives(currentOnly: true) {
          id
          role
          initiative {
            id
            name
          }
        }
        neighbours(limit: 8) {
          kinds
          stakeholder {
            ...Named
          }
        }
        ... on Person {
          isKeyPerson
          keyPersonDesignations {
            id
            version
            rationale
            since
            until
            reviewOn
            decidedBy {
              name
            }
          }
        }
      }
    }
  `,
  [FACTS, CONTACT_POINT, AFFILIATION, NAMED],
);

export type StakeholderOf = NonNullable<ResultOf<typeof PAGE>['stakeholder']>;

export const FACTS_NOW = graphql(
  `
    query FactsNow($id: UUID!) {
      stakeholder(id: $id) {
        ...Facts
      }
    }
  `,
  [FACTS],
);

export const TIMELINE = graphql(
  `
    query Timeline($id: UUID!, $after: String) {
      stakeholder(id: $id) {
        id
        timeline(first: 10, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            subject
            startsAt
            channel
            status
            note
            confidentiality
            participants {
              stakeholder {
                ...Named
              }
            }
            followUps {
              id
              title
            }
            commitments {
              id
              title
              promisedBy
            }
          }
        }
      }
    }
  `,
  [NAMED],
);
