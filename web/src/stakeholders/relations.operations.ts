import { graphql, type ResultOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

const RELATION = graphql(
  `
    fragment Relation on OrganisationRelation {
      id
      version
      kind
      current
      validFrom
      validUntil
      from {
        ...Named
      }
      to {
        ...Named
      }
    }
  `,
  [NAMED],
);
export type Relation = ResultOf<typeof RELATION>;

/** How an organisation stands to others, and how those stand to those above and below them. */
export const RELATIONS = graphql(
  `
    query Relations($id: UUID!) {
      stakeholder(id: $id) {
        id
        ... on Organisation {
          relations {
            ...Relation
            from {
              id
              ... on Organisation {
                relations(currentOnly: true) {
                  ...Relation
                }
              }
            }
            to {
              id
              ... on Organisation {
                relations(currentOnly: true) {
                  ...Relation
                }
              }
            }
          }
        }
      }
    }
  `,
  [RELATION],
);

export const CREATE_RELATION = graphql(`
  mutation CreateRelation($input: CreateOrganisationRelationInput!) {
    createOrganisationRelation(input: $input) {
      organisationRelation {
        id
      }
    }
  }
`);

export const UPDATE_RELATION = graphql(`
  mutation UpdateRelation($input: UpdateOrganisationRelationInput!) {
    updateOrganisationRelation(input: $input) {
      organisationRelation {
        id
        version
      }
    }
  }
`);

export const END_RELATION = graphql(`
  mutation EndRelation($input: EndInput!) {
    endOrganisationRelation(input: $input) {
      organisationRelation {
        id
        version
      }
    }
  }
`);
