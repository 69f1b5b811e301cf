import { graphql, type ResultOf } from '../api/graphql';
import { NAMED } from '../shared/stakeholder';

export const ANSWERS = graphql(
  `
    query NetworkAnswers($asOf: Date, $filter: NetworkFilter, $limit: Int!) {
      networkAnalysis(asOf: $asOf, filter: $filter, limit: $limit) {
        asOf
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
    query NetworkMoves($from: Date!, $to: Date, $filter: NetworkFilter) {
      networkChange(from: $from, to: $to, filter: $filter, limit: 8) {
        from
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

export const PICTURE = graphql(`
  query NetworkPicture($asOf: Date, $filter: NetworkFilter, $ties: Int!) {
    networkPicture(asOf: $asOf, filter: $filter, ties: $ties) {
      asOf
      ids
      names
      kinds
      communities
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
