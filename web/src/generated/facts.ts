// Made from the records by `npm run generate`: not edited by hand.
import { graphql } from '../api/graphql';

/** The facts of Stakeholder. */
export const STAKEHOLDER_FACTS = /* @__PURE__ */ graphql(`
  fragment StakeholderRecord on Stakeholder {
    id
    version
    name
    alternativeNames
    description
    tags
    languages
    source
    engagement
    ... on Person {
      givenName
      familyName
      publicRole
      protectedIdentity
    }
    ... on Organisation {
      organisationNumber
      foundedYear
    }
    ... on Association {
      associationType
      memberCount
      memberCountOn
    }
    ... on Business {
      businessForm
      sniCodes
      employeeCount
    }
    ... on CivilSocietyGroup {
      meetingPlace
      participantCount
    }
    ... on PublicBody {
      bodyType
    }
  }
`);
