import { graphql, type ResultOf } from '../api/graphql';

export const RULES = graphql(`
  query RetentionRules {
    retentionRules {
      id
      version
      name
      target
      months
      automatic
      decision
      decidedOn
      lastRunOn
      endedAt
    }
  }
`);
export type RuleRow = ResultOf<typeof RULES>['retentionRules'][number];

export const DISPOSALS = graphql(`
  query Disposals($after: String) {
    disposals(after: $after, first: 20) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        target
        decision
        before
        executedAt
        counts
        rule {
          id
          name
        }
        executedBy {
          id
          name
        }
      }
    }
  }
`);

export const CREATE_RULE = graphql(`
  mutation CreateRetentionRule($input: CreateRetentionRuleInput!) {
    createRetentionRule(input: $input) {
      retentionRule {
        id
      }
    }
  }
`);

export const UPDATE_RULE = graphql(`
  mutation UpdateRetentionRule($input: UpdateRetentionRuleInput!) {
    updateRetentionRule(input: $input) {
      retentionRule {
        id
        version
      }
    }
  }
`);

export const PREVIEW = graphql(`
  mutation PreviewRetention($input: PreviewRetentionInput!) {
    previewRetention(input: $input) {
      preview {
        before
        count
      }
    }
  }
`);

export const RUN = graphql(`
  mutation RunRetention($input: ExecuteRetentionInput!) {
    executeRetention(input: $input) {
      disposal {
        id
        counts
      }
    }
  }
`);
