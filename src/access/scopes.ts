/*
 * What a token for a program may be used for, whatever its owner may do besides. What no scope names is for people who sign in:
 * accounts, the journal, what concerns the persons on record as such. A spec looks at every permission.
 */

const READ = [
  'self.read',
  'user.read',
  'vocabulary.read',
  'stakeholder.read',
  'stakeholder.readProtected',
  'contactPoint.read',
  'interaction.read',
  'note.read',
  'initiative.read',
  'partnership.read',
  'assessment.read',
  'attention.read',
  'attention.everybody',
  'handover.read',
  'network.read',
  'report.read',
] as const;

export const SCOPES = {
  READ,
  WRITE: [
    ...READ,
    'vocabulary.write',
    'stakeholder.write',
    'stakeholder.protect',
    'affiliation.write',
    'keyPerson.write',
    'keyPerson.review',
    'interaction.write',
    'initiative.write',
    'partnership.write',
    'partnership.review',
    'assessment.write',
    'handover.write',
  ],
} as const;
