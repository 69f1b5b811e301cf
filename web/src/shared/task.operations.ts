import { graphql } from '../api/graphql';

export const COMPLETE = graphql(`
  mutation CompleteFollowUp($input: CloseFollowUpInput!) {
    completeFollowUp(input: $input) {
      followUp {
        id
        status
        version
      }
    }
  }
`);

export const CLOSE = graphql(`
  mutation CloseCommitment($input: CloseCommitmentInput!) {
    closeCommitment(input: $input) {
      commitment {
        id
        status
        version
      }
    }
  }
`);

export const CANCEL = graphql(`
  mutation CancelFollowUp($input: CloseFollowUpInput!) {
    cancelFollowUp(input: $input) {
      followUp {
        id
        status
        version
      }
    }
  }
`);

export const PUT_OFF_FOLLOW_UP = graphql(`
  mutation PutOffFollowUp($input: UpdateFollowUpInput!) {
    updateFollowUp(input: $input) {
      followUp {
        id
        dueOn
        version
      }
    }
  }
`);

export const PUT_OFF_COMMITMENT = graphql(`
  mutation PutOffCommitment($input: UpdateCommitmentInput!) {
    updateCommitment(input: $input) {
      commitment {
        id
        dueOn
        version
      }
    }
  }
`);

export const REOPEN_FOLLOW_UP = graphql(`
  mutation ReopenFollowUp($input: ReopenFollowUpInput!) {
    reopenFollowUp(input: $input) {
      followUp {
        id
        status
        version
      }
    }
  }
`);

export const REOPEN_COMMITMENT = graphql(`
  mutation ReopenCommitment($input: ReopenCommitmentInput!) {
    reopenCommitment(input: $input) {
      commitment {
        id
        status
        version
      }
    }
  }
`);
