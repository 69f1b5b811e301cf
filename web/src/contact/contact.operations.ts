import { graphql, type ResultOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const LOG = graphql(`
  mutation LogInteraction($input: LogInteractionInput!) {
    logInteraction(input: $input) {
      interaction {
        id
      }
    }
  }
`);

export const UPDATE = graphql(`
  mutation UpdateInteraction($input: UpdateInteractionInput!) {
    updateInteraction(input: $input) {
      interaction {
        id
        version
      }
    }
  }
`);

export const HOLD = graphql(`
  mutation HoldInteraction($input: HoldInteractionInput!) {
    holdInteraction(input: $input) {
      interaction {
        id
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

/** What the form of a contact holds of one that stands. */
export const CONTACT = graphql(
  `
    fragment ContactFields on Interaction {
      id
      version
      status
      subject
      startsAt
      durationMinutes
      channel
      place
      note
      noteState
      confidentiality
      legalProvision
      readers {
        id
      }
      author {
        id
        name
      }
      staff {
        id
        name
      }
      focusAreas {
        id
        name
        nameEn
      }
      initiatives {
        id
        name
      }
      partnerships {
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
    }
  `,
  [NAMED],
);

export const READ_CONTACT = graphql(
  `
    query ReadContact($id: UUID!) {
      interaction(id: $id) {
        ...ContactFields
      }
    }
  `,
  [CONTACT],
);

export type ContactOf = NonNullable<ResultOf<typeof READ_CONTACT>['interaction']>;

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
