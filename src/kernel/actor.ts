export const ROLES = ['PROCESS_LEADER', 'ASSOCIATION_LIAISON', 'MANAGER', 'ADMIN', 'DATA_PROTECTION_OFFICER'] as const;

export type Role = (typeof ROLES)[number];

/** What a client sent along to make a mutation repeatable: its key, and a digest of the request it belongs to. */
export interface Idempotency {
  key: string;
  fingerprint: string;
}

/** The signed-in user on whose behalf code runs, and the request that it runs in. Every service verb takes one first. */
export interface Actor {
  userId: string;
  name: string;
  roles: readonly Role[];
  requestId: string;
  /** The session that signed the request; absent on the command line. */
  sessionId?: string;
  idempotency?: Idempotency;
}
