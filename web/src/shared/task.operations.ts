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
        state
        version
      }
    }
  }
`);
