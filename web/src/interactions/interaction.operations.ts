import { graphql, type ResultOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const INTERACTION = graphql(
  `
    query InteractionPage($id: UUID!) {
      interaction(id: $id) {
        id
        version
        subject
        startsAt
        durationMinutes
        channel
        status
        place
        note
        noteState
        confidentiality
        legalProvision
        cancelReason
        author {
          id
          name
        }
        readers {
          id
        }
        staff {
          id
          name
        }
        participants {
          stakeholder {
            ...Named
          }
          onBehalfOf {
            ...Named
          }
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
  [NAMED],
);

export type InteractionOf = NonNullable<ResultOf<typeof INTERACTION>['interaction']>;

export const HOLD = graphql(`
  mutation Hold($input: HoldInteractionInput!) {
    holdInteraction(input: $input) {
      interaction {
        id
        status
        version
      }
    }
  }
`);

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

export const REINSTATE = graphql(`
  mutation Reinstate($input: ReinstateInteractionInput!) {
    reinstateInteraction(input: $input) {
      interaction {
        id
        status
        version
      }
    }
  }
`);
