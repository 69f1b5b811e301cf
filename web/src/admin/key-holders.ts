import type { AccountRow } from './admin.operations';

/** Roles whose accounts one administrator alone does not reset. */
export const KEY_HOLDERS: readonly AccountRow['roles'][number][] = ['ADMIN', 'DATA_PROTECTION_OFFICER'];
