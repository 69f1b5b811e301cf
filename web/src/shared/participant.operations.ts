import { graphql } from '../api/graphql';
import { NAMED } from './stakeholder';

export const UPDATE_INTERACTION = graphql(`
  mutation UpdateInteraction($input: UpdateInteractionInput!) {
    updateInteraction(input: $input) {
      interaction {
        id
        version
      }
    }
  }
`);

/** The organisations that a person may have spoken for. */
export const SPEAKS_FOR = graphql(
  `
    query SpeaksFor($id: UUID!) {
      stakeholder(id: $id) {
        affiliations(currentOnly: true) {
          organisation {
            ...Named
          }
        }
      }
    }
  `,
  [NAMED],
);
