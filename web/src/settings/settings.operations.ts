import { graphql } from '../api/graphql';

export const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      changed
    }
  }
`);

export const SESSIONS = graphql(`
  query Sessions {
    sessions {
      id
      current
      createdAt
      lastSeenAt
    }
    apiTokens {
      id
      name
      scope
      expiresAt
      createdAt
      lastUsedAt
      reason
    }
  }
`);

export const REVOKE_SESSION = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      revoked
    }
  }
`);

export const CREATE_TOKEN = graphql(`
  mutation CreateToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      token
      apiToken {
        id
      }
    }
  }
`);

export const ENROL = graphql(`
  mutation Enrol($input: EnrolSecondFactorInput!) {
    enrolSecondFactor(input: $input) {
      secret
      uri
    }
  }
`);

export const CONFIRM = graphql(`
  mutation Confirm($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) {
      recoveryCodes
    }
  }
`);

export const REMOVE_FACTOR = graphql(`
  mutation RemoveFactor($input: RemoveSecondFactorInput!) {
    removeSecondFactor(input: $input) {
      removed
    }
  }
`);
