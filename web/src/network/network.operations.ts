import { graphql, type ResultOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const ANSWERS = graphql(
  `
    query NetworkAnswers($asOf: Date, $filter: NetworkFilter, $limit: Int!) {
      networkAnalysis(asOf: $asOf, filter: $filter, limit: $limit) {
        asOf
        computedAt
        stale
        nodeCount
        tieCount
        componentCount
        largestShare
        metShare
        crossAreaShare
        crossAreaExpected
        brokers {
          reasonCode
          betweenness
          communityCount
          stakeholder {
            ...Named
          }
        }
        singlePoints {
          reasonCode
          separatedCount
          stakeholder {
            ...Named
          }
          separated {
            ...Named
          }
        }
        introductions {
          reasonCode
          acrossCommunities
          commonCount
          a {
            ...Named
          }
          b {
            ...Named
          }
          introducer {
            ...Named
          }
          focusAreas {
            name
            nameEn
          }
          areas {
            name
          }
        }
        dormant {
          ...Named
          lastHeldAt
        }
        isolated {
          ...Named
        }
        communities {
          number
          around
          size
        }
        holes {
          reasonCode
          communityA
          communityB
          tieCount
          expected
          brokers {
            ...Named
          }
        }
        staff {
          reasonCode
          share
          aloneCount
          heldCount
          colleague {
            id
            name
          }
        }
      }
    }
  `,
  [NAMED],
);

export type Answers = ResultOf<typeof ANSWERS>['networkAnalysis'];

export const MOVES = graphql(
  `
    query NetworkMoves($from: Date!, $to: Date, $filter: NetworkFilter, $limit: Int!) {
      networkChange(from: $from, to: $to, filter: $filter, limit: $limit) {
        from
        to
        newTieCount
        goneTieCount
        joined {
          ...Named
        }
        left {
          ...Named
        }
        strengthened {
          before
          after
          a {
            ...Named
          }
          b {
            ...Named
          }
        }
        weakened {
          before
          after
          a {
            ...Named
          }
          b {
            ...Named
          }
        }
      }
    }
  `,
  [NAMED],
);

export type Change = ResultOf<typeof MOVES>['networkChange'];

export const PICTURE = graphql(`
  query NetworkPicture($asOf: Date, $filter: NetworkFilter, $ties: Int!) {
    networkPicture(asOf: $asOf, filter: $filter, ties: $ties) {
      asOf
      computedAt
      stale
      ids
      names
      kinds
      communities
      areaIds
      areas
      degrees
      strengths
      betweenness
      x
      y
      tieSources
      tieTargets
      tieWeights
      tieCount
    }
  }
`);

export type Picture = ResultOf<typeof PICTURE>['networkPicture'];

export const MEASURED = graphql(
  `
    query NetworkMeasures($asOf: Date, $filter: NetworkFilter) {
      networkPicture(asOf: $asOf, filter: $filter, ties: 0) {
        ids
        names
        kinds
        communities
        degrees
        strengths
        betweenness
        closeness
        constraints
        effectiveSizes
        cores
      }
      networkAnalysis(asOf: $asOf, filter: $filter, limit: 20) {
        computedAt
        stale
        betweennessError
        pathSources
        bridges {
          reasonCode
          separatedCount
          from {
            ...Named
          }
          to {
            ...Named
          }
        }
      }
    }
  `,
  [NAMED],
);

export type Measured = ResultOf<typeof MEASURED>;

export const EGO = graphql(
  `
    query Ego($id: UUID!, $asOf: Date) {
      network(aroundId: $id, asOf: $asOf, limit: 40) {
        asOf
        nodeCount
        nodes {
          degree
          weightedDegree
          stakeholder {
            ...Named
          }
        }
        edges {
          source
          target
          kind
          weight
        }
      }
      introductionPath(toId: $id) {
        kinds
        colleague {
          name
        }
        stakeholder {
          ...Named
        }
      }
    }
  `,
  [NAMED],
);
