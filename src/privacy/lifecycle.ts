import type { Transitions } from '../kernel/lifecycle.js';
import type { PrivacyRequestState } from './privacy.enums.js';

export const REQUEST_TRANSITIONS: Transitions<PrivacyRequestState> = {
  RECEIVED: ['UPHELD', 'REJECTED'],
  UPHELD: ['LIFTED'],
  REJECTED: [],
  LIFTED: [],
};

/**
 * In these states a person's data may be kept only: until it is decided whether an objection holds (GDPR 18.1 d), and for as
 * long as what was asked for stands.
 */
export const WITHHOLDING: readonly PrivacyRequestState[] = ['RECEIVED', 'UPHELD'];
