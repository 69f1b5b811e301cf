import { graphql, type ResultOf } from '../api/graphql';

export const ACCOUNTS = graphql(`
  query Accounts {
    accounts {
      id
      version
      name
      email
      roles
      active
      secondFactor
      singleSignOn
      lastSignInAt
      passwordLinkUntil
    }
  }
`);
export type AccountRow = ResultOf<typeof ACCOUNTS>['accounts'][number];

export const ALL_TOKENS = graphql(`
  query AllTokens {
    apiTokens(everybody: true) {
      id
      name
      scope
      createdAt
      lastUsedAt
      expiresAt
      reason
      user {
        id
        name
      }
    }
  }
`);

export const INVITE_USER = graphql(`
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      token
      user {
        id
        name
        email
        passwordLinkUntil
      }
    }
  }
`);

export const MAKE_LINK = graphql(`
  mutation MakeLink($input: MakePasswordLinkInput!) {
    makePasswordLink(input: $input) {
      token
      user {
        id
        passwordLinkUntil
      }
    }
  }
`);

export const UPDATE_USER = graphql(`
  mutation UpdateUser($input: UpdateUserInput!) {
    updateUser(input: $input) {
      user {
        id
        version
      }
    }
  }
`);

export const SET_ACTIVE = graphql(`
  mutation SetActive($input: SetUserActiveInput!) {
    setUserActive(input: $input) {
      user {
        id
        version
      }
    }
  }
`);

export const ALLOW_RESET = graphql(`
  mutation AllowReset($input: AllowResetInput!) {
    allowReset(input: $input) {
      user {
        id
        version
      }
    }
  }
`);

export const RESET_FACTOR = graphql(`
  mutation ResetFactor($input: ResetSecondFactorInput!) {
    resetSecondFactor(input: $input) {
      user {
        id
        version
      }
    }
  }
`);

export const CREATE_AREA = graphql(`
  mutation CreateArea($input: CreateAreaInput!) {
    createArea(input: $input) {
      area {
        id
      }
    }
  }
`);

export const UPDATE_AREA = graphql(`
  mutation UpdateArea($input: UpdateAreaInput!) {
    updateArea(input: $input) {
      area {
        id
        version
      }
    }
  }
`);

export const CREATE_FOCUS = graphql(`
  mutation CreateFocus($input: CreateFocusAreaInput!) {
    createFocusArea(input: $input) {
      focusArea {
        id
      }
    }
  }
`);

export const UPDATE_FOCUS = graphql(`
  mutation UpdateFocus($input: UpdateFocusAreaInput!) {
    updateFocusArea(input: $input) {
      focusArea {
        id
        version
      }
    }
  }
`);

export const CADENCES = graphql(`
  query Cadences {
    cadenceDefaults {
      id
      version
      kind
      engagement
      idealDays
      longestDays
    }
  }
`);
export type Cadence = ResultOf<typeof CADENCES>['cadenceDefaults'][number];

export const UPDATE_CADENCE = graphql(`
  mutation UpdateCadence($input: UpdateCadenceDefaultInput!) {
    updateCadenceDefault(input: $input) {
      cadenceDefault {
        id
        version
      }
    }
  }
`);
