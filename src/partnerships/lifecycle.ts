import type { Transitions } from '../kernel/lifecycle.js';
import type { AgreementState, PartnershipStage } from './partnership.enums.js';

/**
 * From where a partnership may go where. An informal one need not negotiate; what ended or was declined can be talked
 * about anew.
 */
export const STAGE_TRANSITIONS: Transitions<PartnershipStage> = {
  IDENTIFIED: ['DIALOGUE', 'DECLINED'],
  DIALOGUE: ['NEGOTIATION', 'ACTIVE', 'DECLINED'],
  NEGOTIATION: ['DIALOGUE', 'ACTIVE', 'DECLINED'],
  ACTIVE: ['PAUSED', 'ENDED'],
  PAUSED: ['ACTIVE', 'ENDED'],
  ENDED: ['DIALOGUE'],
  DECLINED: ['DIALOGUE'],
};

/** The stages in which a partnership may first be recorded. */
export const FIRST_STAGES: readonly PartnershipStage[] = ['IDENTIFIED', 'DIALOGUE', 'NEGOTIATION', 'ACTIVE'];

/** The stages in which the parties have to do with each other: they are tied in the network. */
export const TYING_STAGES: readonly PartnershipStage[] = ['DIALOGUE', 'NEGOTIATION', 'ACTIVE', 'PAUSED'];

/** The stages in which a partnership still asks for care. */
export const LIVE_STAGES: readonly PartnershipStage[] = ['IDENTIFIED', ...TYING_STAGES];

/**
 * From where an agreement may go where. What was never signed is withdrawn by terminating it. What was terminated by a slip becomes
 * again what it was: `resumedAs` says which of the two.
 */
export const AGREEMENT_TRANSITIONS: Transitions<AgreementState> = {
  DRAFT: ['AWAITING_DECISION', 'AWAITING_SIGNATURE', 'TERMINATED'],
  AWAITING_DECISION: ['DRAFT', 'AWAITING_SIGNATURE', 'TERMINATED'],
  AWAITING_SIGNATURE: ['DRAFT', 'SIGNED', 'TERMINATED'],
  SIGNED: ['TERMINATED'],
  TERMINATED: ['SIGNED', 'DRAFT'],
};

/** What a terminated agreement may become again. */
export const resumedAs = ({ signedOn }: { signedOn: string | null }): AgreementState => (signedOn ? 'SIGNED' : 'DRAFT');
