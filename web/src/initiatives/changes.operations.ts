import { graphql } from '../api/graphql';

export const CREATE_INITIATIVE = graphql(`
  mutation CreateInitiative($input: CreateInitiativeInput!) {
    createInitiative(input: $input) {
      initiative {
        id
      }
    }
  }
`);

export const UPDATE_INITIATIVE = graphql(`
  mutation UpdateInitiative($input: UpdateInitiativeInput!) {
    updateInitiative(input: $input) {
      initiative {
        id
        version
      }
    }
  }
`);

export const CHANGE_STATUS = graphql(`
  mutation ChangeStatus($input: ChangeInitiativeStatusInput!) {
    changeInitiativeStatus(input: $input) {
      initiative {
        id
        version
      }
    }
  }
`);

export const ADD_PARTICIPATION = graphql(`
  mutation AddParticipation($input: AddInitiativeParticipationInput!) {
    addInitiativeParticipation(input: $input) {
      participation {
        id
      }
    }
  }
`);

export const UPDATE_PARTICIPATION = graphql(`
  mutation UpdateParticipation($input: UpdateInitiativeParticipationInput!) {
    updateInitiativeParticipation(input: $input) {
      participation {
        id
        version
      }
    }
  }
`);

export const RECORD_GRANT = graphql(`
  mutation RecordGrant($input: RecordGrantInput!) {
    recordGrant(input: $input) {
      grant {
        id
      }
    }
  }
`);

export const UPDATE_GRANT = graphql(`
  mutation UpdateGrant($input: UpdateGrantInput!) {
    updateGrant(input: $input) {
      grant {
        id
        version
      }
    }
  }
`);

export const RECORD_OUTCOME = graphql(`
  mutation RecordOutcome($input: RecordOutcomeInput!) {
    recordOutcome(input: $input) {
      outcome {
        id
      }
    }
  }
`);

export const UPDATE_OUTCOME = graphql(`
  mutation UpdateOutcome($input: UpdateOutcomeInput!) {
    updateOutcome(input: $input) {
      outcome {
        id
        version
      }
    }
  }
`);
