import type { AccountRow } from './admin.operations';
import type { MadeLink } from './link-dialog';

/** What is open over the list of accounts. */
export type Opened = { what: 'invite' } | { what: 'edit'; of: AccountRow } | { what: 'link'; link: MadeLink };
