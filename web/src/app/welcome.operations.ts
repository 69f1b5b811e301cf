import { writer } from '../api/client';
import { type Failure, failureIn } from '../api/failure';
import { graphql, type ResultOf } from '../api/graphql';

const LINK = graphql(`
  query PasswordLink($token: String!) {
    passwordLink(token: $token) {
      name
      email
      expiresAt
    }
  }
`);

export const CHOOSE_PASSWORD = graphql(`
  mutation ChoosePassword($input: ChoosePasswordInput!) {
    choosePassword(input: $input) {
      email
    }
  }
`);

export const SIGN_IN_CHOSEN = graphql(`
  mutation SignInChosen($input: SignInInput!) {
    signIn(input: $input) {
      expiresAt
    }
  }
`);

export interface Found {
  link?: ResultOf<typeof LINK>['passwordLink'];
  failure?: Failure;
}

/** Whose password the link chooses: nobody is signed in here, and nothing of it is kept. */
export async function findLink(token: string): Promise<Found> {
  const { data, error } = await writer.query(LINK, { token });
  return { link: data?.passwordLink, failure: error && failureIn(error) };
}
