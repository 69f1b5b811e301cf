import { Code, Worded } from '../figures.js';
import { FindingReasonEnum } from './reason.enums.js';

/** Why something was found. */
export const ReasonCode = () => Code(FindingReasonEnum, 'Why.');

/** The same in English. */
export const ReasonInWords = (description = 'Why, in words.') =>
  Worded(description, {
    deprecationReason: 'It is in English alone. Word it from reasonCode and the figures that the code names.',
  });
