import { graphql } from '../api/graphql';

export const SUBJECTS = graphql(`
  query Subjects($text: String!) {
    dataSubjects(text: $text, first: 20) {
      nodes {
        id
        name
        protected
        version
        archivedAt
        processingRestrictedAt
      }
    }
  }
`);

export const REPORT = graphql(`
  mutation Report($input: MakeSubjectAccessReportInput!) {
    makeSubjectAccessReport(input: $input) {
      report {
        madeAt
        html
        data
      }
    }
  }
`);

export const REQUESTS = graphql(`
  query Requests {
    privacyRequests(first: 50) {
      nodes {
        id
        version
        kind
        status
        receivedOn
        ground
        decision
        nextStates
        person {
          id
          name
        }
      }
    }
  }
`);

export const RECORD_REQUEST = graphql(`
  mutation RecordRequest($input: RecordPrivacyRequestInput!) {
    recordPrivacyRequest(input: $input) {
      privacyRequest {
        id
      }
    }
  }
`);

export const DECIDE = graphql(`
  mutation Decide($input: DecidePrivacyRequestInput!) {
    decidePrivacyRequest(input: $input) {
      privacyRequest {
        id
        version
      }
    }
  }
`);

export const ERASE = graphql(`
  mutation Erase($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      disposal {
        id
        counts
      }
    }
  }
`);
