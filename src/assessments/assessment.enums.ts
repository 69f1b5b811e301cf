import { describedEnum } from '../graphql/enums.js';

export const StanceEnum = describedEnum('Stance', 'How a stakeholder stands to the work.', {
  SUPPORTIVE: 'Wants it and helps.',
  NEUTRAL: 'Neither for nor against.',
  SCEPTICAL: 'Doubts it.',
  OPPOSED: 'Works against it.',
  UNKNOWN: 'Nobody knows.',
});
export type Stance = keyof typeof StanceEnum;

export const QuadrantEnum = describedEnum(
  'InfluenceInterestQuadrant',
  'What the influence–interest matrix suggests (Mendelow 1991). High is 4 or 5 of 5.',
  {
    MANAGE_CLOSELY: 'High influence, high interest.',
    KEEP_SATISFIED: 'High influence, low interest.',
    KEEP_INFORMED: 'Low influence, high interest.',
    MONITOR: 'Low influence, low interest.',
  },
);
export type Quadrant = keyof typeof QuadrantEnum;
