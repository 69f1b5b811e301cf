import { graphql, type ResultOf } from '../api/graphql';
import { CONTACT } from '../contact/contact.operations';

export const INTERACTION = graphql(
  `
    query InteractionPage($id: UUID!) {
      interaction(id: $id) {
        ...ContactFields
        cancelReason
        draftBy {
          id
          name
        }
        followUps {
          id
          title
          dueOn
          status
          outcome
          version
          assignee {
            name
          }
        }
        commitments {
          id
          title
          dueOn
          status
          outcome
          promisedBy
          version
        }
      }
    }
  `,
  [CONTACT],
);

export type InteractionOf = NonNullable<ResultOf<typeof INTERACTION>['interaction']>;

export const CANCEL = graphql(`
  mutation Cancel($input: CancelInteractionInput!) {
    cancelInteraction(input: $input) {
      interaction {
        id
        status
        version
      }
    }
  }
`);
