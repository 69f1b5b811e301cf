import { extendType } from '../graphql/read/extend-type.js';
import { page } from '../graphql/read/read-type.js';
import { stakeholderRead } from '../stakeholders/stakeholder.read.js';
import { Stakeholder } from '../stakeholders/stakeholder.type.js';
import { CommitmentsArgs } from './commitment.inputs.js';
import { commitmentsOf } from './commitment.read.js';
import { CommitmentConnection } from './commitment.type.js';

export const StakeholderCommitments = extendType(() => Stakeholder, stakeholderRead, {
  commitments: {
    type: () => CommitmentConnection,
    description: 'Promises by it and to it, the first due first: the open ones unless the filter says otherwise.',
    args: CommitmentsArgs,
    read: page(commitmentsOf),
  },
});
