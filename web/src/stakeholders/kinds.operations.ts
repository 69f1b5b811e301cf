import { graphql } from '../api/graphql';

/* Each kind of stakeholder is made and changed by an operation of its own. */

export const CREATE = {
  PERSON: graphql(`
    mutation CreatePerson($input: CreatePersonInput!) {
      created: createPerson(input: $input) {
        it: person {
          id
          name
          kind
        }
      }
    }
  `),
  ASSOCIATION: graphql(`
    mutation CreateAssociation($input: CreateAssociationInput!) {
      created: createAssociation(input: $input) {
        it: association {
          id
          name
          kind
        }
      }
    }
  `),
  CIVIL_SOCIETY_GROUP: graphql(`
    mutation CreateCivilSocietyGroup($input: CreateCivilSocietyGroupInput!) {
      created: createCivilSocietyGroup(input: $input) {
        it: civilSocietyGroup {
          id
          name
          kind
        }
      }
    }
  `),
  BUSINESS: graphql(`
    mutation CreateBusiness($input: CreateBusinessInput!) {
      created: createBusiness(input: $input) {
        it: business {
          id
          name
          kind
        }
      }
    }
  `),
  PUBLIC_BODY: graphql(`
    mutation CreatePublicBody($input: CreatePublicBodyInput!) {
      created: createPublicBody(input: $input) {
        it: publicBody {
          id
          name
          kind
        }
      }
    }
  `),
};

export const UPDATE = {
  PERSON: graphql(`
    mutation UpdatePerson($input: UpdatePersonInput!) {
      updated: updatePerson(input: $input) {
        it: person {
          id
          version
        }
      }
    }
  `),
  ASSOCIATION: graphql(`
    mutation UpdateAssociation($input: UpdateAssociationInput!) {
      updated: updateAssociation(input: $input) {
        it: association {
          id
          version
        }
      }
    }
  `),
  CIVIL_SOCIETY_GROUP: graphql(`
    mutation UpdateCivilSocietyGroup($input: UpdateCivilSocietyGroupInput!) {
      updated: updateCivilSocietyGroup(input: $input) {
        it: civilSocietyGroup {
          id
          version
        }
      }
    }
  `),
  BUSINESS: graphql(`
    mutation UpdateBusiness($input: UpdateBusinessInput!) {
      updated: updateBusiness(input: $input) {
        it: business {
          id
          version
        }
      }
    }
  `),
  PUBLIC_BODY: graphql(`
    mutation UpdatePublicBody($input: UpdatePublicBodyInput!) {
      updated: updatePublicBody(input: $input) {
        it: publicBody {
          id
          version
        }
      }
    }
  `),
};
