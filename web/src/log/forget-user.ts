import { forget } from '../session/kept';

/** Forgets on this device what somebody left in it; but not what waits to be sent, which goes out when they come back. */
export async function forgetUser(userId: string): Promise<void> {
  for (const what of ['draft', 'recent']) await forget(`${what}.${userId}`);
}
