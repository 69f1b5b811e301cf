import { describedEnum } from '../graphql/enums.js';

/**
 * How much a stakeholder is to be engaged, after the IAP2 Spectrum of Public Participation (its last step, empower, is
 * about decisions of residents and has no place here).
 */
export const EngagementEnum = describedEnum('Engagement', 'How much a stakeholder is to be engaged.', {
  INFORM: 'Is kept informed.',
  CONSULT: 'Is asked for its view.',
  INVOLVE: 'Takes part in the work.',
  COLLABORATE: 'Works with us as a partner.',
});

export type Engagement = keyof typeof EngagementEnum;

export const RelationshipHealthEnum = describedEnum(
  'RelationshipHealth',
  'How the time since the last held interaction stands to the contact cadence.',
  {
    ON_TRACK: 'Met within the ideal interval.',
    DUE: 'The ideal interval is over, the longest is not: time for a contact.',
    OVERDUE: 'The longest interval is over.',
    NEVER_MET: 'No interaction with it was held yet.',
  },
);
export type RelationshipHealth = keyof typeof RelationshipHealthEnum;
