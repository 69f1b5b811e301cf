import { Footprints, type LucideIcon, Mail, Mailbox, MessagesSquare, Phone, Ticket, Video } from 'lucide-react';
import type { Channel } from './participant';

/** The sign of each way to meet. */
export const CHANNEL_SIGNS: Record<Channel, LucideIcon> = {
  MEETING: MessagesSquare,
  CALL: Phone,
  VISIT: Footprints,
  EVENT: Ticket,
  DIGITAL_MEETING: Video,
  EMAIL: Mail,
  LETTER: Mailbox,
};
