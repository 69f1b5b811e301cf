import { forgetAllOf } from '../session/kept';
import { dropAllUnsaved } from '../shared/unsaved';

/** Forgets on this device what somebody left in it, but for what waits to be sent. */
export async function forgetUser(userId: string): Promise<void> {
  dropAllUnsaved();
  await forgetAllOf(userId);
}
