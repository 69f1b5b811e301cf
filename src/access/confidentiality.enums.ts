import { describedEnum } from '../graphql/enums.js';

export const ConfidentialityEnum = describedEnum('Confidentiality', 'Who may read something (sekretess).', {
  OPEN: 'Whoever may read such things at all.',
  INTERNAL: 'Process leaders, managers, and liaisons where it is about whom they look after.',
  RESTRICTED: 'Only those who made it, were there or are named as readers.',
});
