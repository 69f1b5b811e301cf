import { graphql } from '../api/graphql';

export const REVOKE_TOKEN = graphql(`
  mutation RevokeToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      revoked
    }
  }
`);
