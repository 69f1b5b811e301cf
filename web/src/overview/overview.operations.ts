import { graphql, type ResultOf } from '../api/graphql';

export const OVERVIEW = graphql(`
  query Overview($from: Date, $until: Date) {
    overview(from: $from, until: $until) {
      from
      until
      interactionCount
      stakeholderCount
      metCount
      weeks {
        startsOn
        interactionCount
        stakeholderCount
      }
      channels {
        channel
        interactionCount
      }
      kinds {
        kind
        stakeholderCount
        metCount
      }
      areas {
        area {
          id
          name
        }
        stakeholderCount
        metCount
      }
      coverage {
        area {
          id
        }
        focusArea {
          id
        }
        stakeholderCount
        metCount
      }
    }
    contributionTotals(from: $from, until: $until) {
      kind
      unit
      pledged
      delivered
      count
    }
  }
`);

export type Figures = ResultOf<typeof OVERVIEW>['overview'];
export type Total = ResultOf<typeof OVERVIEW>['contributionTotals'][number];

/** The same of the period before, as far as it stands beside. */
export const OVERVIEW_BEFORE = graphql(`
  query OverviewBefore($from: Date, $until: Date) {
    overview(from: $from, until: $until) {
      interactionCount
      metCount
    }
  }
`);
export type FiguresBefore = ResultOf<typeof OVERVIEW_BEFORE>['overview'];
