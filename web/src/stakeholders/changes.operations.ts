import { graphql } from '../api/graphql';

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

export const END_AFFILIATION = graphql(`
  mutation EndAffiliation($input: EndInput!) {
    endAffiliation(input: $input) {
      affiliation {
        id
        version
      }
    }
  }
`);

export const RECORD_BOARD = graphql(`
  mutation RecordBoard($input: RecordBoardInput!) {
    recordBoard(input: $input) {
      stakeholder {
        id
      }
    }
  }
`);

export const CONFIRM = graphql(`
  mutation ConfirmDetails($input: ConfirmDetailsInput!) {
    confirmDetails(input: $input) {
      stakeholder {
        id
        version
      }
    }
  }
`);

export const END_DESIGNATION = graphql(`
  mutation EndKeyPersonDesignation($input: EndKeyPersonDesignationInput!) {
    endKeyPersonDesignation(input: $input) {
      stakeholder {
        id
        ... on Person {
          keyPersonDesignations {
            id
            version
          }
        }
      }
    }
  }
`);

export const REOPEN_DESIGNATION = graphql(`
  mutation ReopenKeyPersonDesignation($input: ReopenKeyPersonDesignationInput!) {
    reopenKeyPersonDesignation(input: $input) {
      stakeholder {
        id
      }
    }
  }
`);

export const REVIEW_DESIGNATION = graphql(`
  mutation ReviewKeyPersonDesignation($input: ReviewKeyPersonDesignationInput!) {
    reviewKeyPersonDesignation(input: $input) {
      stakeholder {
        id
        ... on Person {
          keyPersonDesignations {
            id
            version
          }
        }
      }
    }
  }
`);
