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
      person {
        ...Named
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
            rationale
            since
            until
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
          }
        }
      }
    }
  `,
  [NAMED],
);

export const ADD_CONTACT_POINT = graphql(`
  mutation AddContactPoint($input: AddContactPointInput!) {
    addContactPoint(input: $input) {
      contactPoint {
        id
      }
    }
  }
`);

export const UPDATE_CONTACT_POINT = graphql(`
  mutation UpdateContactPoint($input: UpdateContactPointInput!) {
    updateContactPoint(input: $input) {
      contactPoint {
        id
        version
      }
    }
  }
`);

export const REMOVE_CONTACT_POINT = graphql(`
  mutation RemoveContactPoint($input: RemoveContactPointInput!) {
    removeContactPoint(input: $input) {
      stakeholder {
        id
      }
    }
  }
`);

export const CREATE_AFFILIATION = graphql(`
  mutation CreateAffiliation($input: CreateAffiliationInput!) {
    createAffiliation(input: $input) {
      affiliation {
        id
      }
    }
  }
`);

export const UPDATE_AFFILIATION = graphql(`
  mutation UpdateAffiliation($input: UpdateAffiliationInput!) {
    updateAffiliation(input: $input) {
      affiliation {
        id
        version
      }
    }
  }
`);

export const ARCHIVE = graphql(`
  mutation Archive($input: StakeholderVersionInput!) {
    archiveStakeholder(input: $input) {
      stakeholder {
        id
        archivedAt
      }
    }
  }
`);

export const RESTORE = graphql(`
  mutation Restore($input: StakeholderVersionInput!) {
    restoreStakeholder(input: $input) {
      stakeholder {
        id
        archivedAt
      }
    }
  }
`);

export const DESIGNATE = graphql(`
  mutation Designate($input: DesignateKeyPersonInput!) {
    designateKeyPerson(input: $input) {
      stakeholder {
        id
      }
    }
  }
`);
