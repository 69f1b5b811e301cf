import { graphql, type ResultOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const ASSESSMENT = graphql(
  `
    fragment Assessed on Assessment {
      id
      version
      assessedOn
      influence
      interest
      stance
      quadrant
      rationale
      publicRole
      stakeholder {
        ...Named
      }
      assessedBy {
        id
        name
      }
    }
  `,
  [NAMED],
);
export type Assessed = ResultOf<typeof ASSESSMENT>;

export const MATRIX = graphql(
  `
    query Matrix($asOf: Date) {
      influenceInterestMatrix(asOf: $asOf) {
        influence
        interest
        quadrant
        count
        assessments {
          ...Assessed
        }
      }
    }
  `,
  [ASSESSMENT],
);
export type Cell = ResultOf<typeof MATRIX>['influenceInterestMatrix'][number];

export const HISTORY = graphql(
  `
    query AssessmentHistory($id: UUID!) {
      stakeholder(id: $id) {
        ...Named
        ... on Person {
          publicRole
        }
        assessments {
          ...Assessed
        }
      }
    }
  `,
  [NAMED, ASSESSMENT],
);

export const ASSESS = graphql(`
  mutation Assess($input: AssessStakeholderInput!) {
    assessStakeholder(input: $input) {
      assessment {
        id
      }
    }
  }
`);

export const UPDATE_ASSESSMENT = graphql(`
  mutation UpdateAssessment($input: UpdateAssessmentInput!) {
    updateAssessment(input: $input) {
      assessment {
        id
        version
      }
    }
  }
`);
