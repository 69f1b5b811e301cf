import { describedEnum } from '../graphql/enums.js';

export const CommitmentStateEnum = describedEnum('CommitmentState', 'What became of a promise.', {
  OPEN: 'To be kept.',
  KEPT: 'Kept.',
  BROKEN: 'Not kept.',
});
export type CommitmentState = keyof typeof CommitmentStateEnum;

export const PromisedByEnum = describedEnum('PromisedBy', 'Who made a promise.', {
  US: 'One of us, to the stakeholder.',
  STAKEHOLDER: 'The stakeholder, to us.',
});
export type PromisedBy = keyof typeof PromisedByEnum;
