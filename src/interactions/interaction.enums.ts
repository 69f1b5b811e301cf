import { describedEnum } from '../graphql/enums.js';

export const ChannelEnum = describedEnum('Channel', 'How a contact was made.', {
  MEETING: 'A meeting in a room.',
  CALL: 'A telephone call.',
  VISIT: 'A visit at theirs.',
  EMAIL: 'An exchange of e-mail.',
  EVENT: 'Met at an event.',
  DIGITAL_MEETING: 'A meeting on screens.',
  LETTER: 'A letter.',
});
export type Channel = keyof typeof ChannelEnum;

export const InteractionStatusEnum = describedEnum('InteractionStatus', 'What became of a contact.', {
  PLANNED: 'It lies ahead, or nobody has said yet what became of it.',
  HELD: 'It took place.',
  CANCELLED: 'It was called off.',
  NO_SHOW: 'They did not come.',
});
export type InteractionStatus = keyof typeof InteractionStatusEnum;

export const NoteStateEnum = describedEnum('NoteState', 'Whose a note is.', {
  DRAFT: 'Its author’s working note; nobody else reads it.',
  FINALISED: 'A record that others may read and that may be disclosed.',
});
export type NoteState = keyof typeof NoteStateEnum;
