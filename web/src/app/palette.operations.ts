import { graphql } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

/** What is found by a text, of each sort a few. */
export const SEARCH = graphql(
  `
    query Search($text: String!) {
      stakeholders(filter: { text: $text }, first: 6) {
        nodes {
          ...Named
          areas {
            name
          }
        }
      }
      partnerships(filter: { text: $text }, first: 4) {
        nodes {
          id
          name
          stage
        }
      }
      initiatives(filter: { text: $text }, first: 4) {
        nodes {
          id
          name
          status
        }
      }
    }
  `,
  [NAMED],
);
