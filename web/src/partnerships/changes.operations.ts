import { graphql } from '../api/graphql';

export const UPDATE_PARTNERSHIP = graphql(`
  mutation UpdatePartnership($input: UpdatePartnershipInput!) {
    updatePartnership(input: $input) {
      partnership {
        id
        version
      }
    }
  }
`);

export const ADD_PARTY = graphql(`
  mutation AddParty($input: AddPartnershipPartyInput!) {
    addPartnershipParty(input: $input) {
      party {
        id
      }
    }
  }
`);

export const UPDATE_PARTY = graphql(`
  mutation UpdateParty($input: UpdatePartnershipPartyInput!) {
    updatePartnershipParty(input: $input) {
      party {
        id
        version
      }
    }
  }
`);

export const RECORD_CONTRIBUTION = graphql(`
  mutation RecordContribution($input: RecordContributionInput!) {
    recordContribution(input: $input) {
      contribution {
        id
      }
    }
  }
`);

export const UPDATE_CONTRIBUTION = graphql(`
  mutation UpdateContribution($input: UpdateContributionInput!) {
    updateContribution(input: $input) {
      contribution {
        id
        version
      }
    }
  }
`);

export const CREATE_AGREEMENT = graphql(`
  mutation CreateAgreement($input: CreateAgreementInput!) {
    createAgreement(input: $input) {
      agreement {
        id
      }
    }
  }
`);

export const UPDATE_AGREEMENT = graphql(`
  mutation UpdateAgreement($input: UpdateAgreementInput!) {
    updateAgreement(input: $input) {
      agreement {
        id
        version
      }
    }
  }
`);

export const CHANGE_AGREEMENT_STATE = graphql(`
  mutation ChangeAgreementState($input: ChangeAgreementStateInput!) {
    changeAgreementState(input: $input) {
      agreement {
        id
        version
      }
    }
  }
`);

export const ADD_FOLLOW_UP = graphql(`
  mutation AddPartnershipFollowUp($input: AddPartnershipFollowUpInput!) {
    addPartnershipFollowUp(input: $input) {
      followUp {
        id
      }
    }
  }
`);

export const ADD_PROMISE = graphql(`
  mutation AddPartnershipPromise($input: AddPartnershipCommitmentInput!) {
    addPartnershipCommitment(input: $input) {
      commitment {
        id
      }
    }
  }
`);

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

export const REVERT_STAGE = graphql(`
  mutation RevertStage($input: RevertPartnershipStageInput!) {
    revertPartnershipStage(input: $input) {
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
