import { graphql } from '../api/graphql';

/** What is shown of a stakeholder wherever it is named. */
export const NAMED = graphql(`
  fragment Named on Stakeholder {
    id
    name
    kind
    ... on Person {
      protectedIdentity
    }
  }
`);

export type Kind = 'PERSON' | 'ASSOCIATION' | 'BUSINESS' | 'CIVIL_SOCIETY_GROUP' | 'PUBLIC_BODY';
export const KINDS: readonly Kind[] = ['ASSOCIATION', 'CIVIL_SOCIETY_GROUP', 'PERSON', 'BUSINESS', 'PUBLIC_BODY'];
export const ORGANISATION_KINDS = KINDS.filter((kind) => kind !== 'PERSON');

export interface Named {
  id: string;
  name: string;
  kind: Kind;
  protectedIdentity?: string;
}

/** Whether the identity of a person is protected: their name is kept nowhere in the browser. */
export const isProtected = (one: { protectedIdentity?: string }): boolean =>
  one.protectedIdentity !== undefined && one.protectedIdentity !== 'NONE';
