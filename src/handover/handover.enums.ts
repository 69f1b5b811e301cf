import { describedEnum } from '../graphql/enums.js';

export const HandoverPartEnum = describedEnum('HandoverPart', 'What can be handed over to a successor.', {
  STAKEHOLDERS: 'The stakeholders in use that the colleague keeps.',
  PARTNERSHIPS: 'The living partnerships that the colleague keeps.',
  INITIATIVES: 'The planned and ongoing initiatives that the colleague keeps.',
  FOLLOW_UPS: 'The open follow-ups of the colleague.',
  COMMITMENTS: 'The open promises that the colleague sees to.',
});
export type HandoverPart = keyof typeof HandoverPartEnum;
