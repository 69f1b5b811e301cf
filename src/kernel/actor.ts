export const ROLES = ['PROCESS_LEADER', 'ASSOCIATION_LIAISON', 'MANAGER', 'ADMIN', 'DATA_PROTECTION_OFFICER'] as const;

export type Role = (typeof ROLES)[number];

/** Roles whose bearers open most, or can open it to others. */
export const KEY_HOLDERS: readonly Role[] = ['ADMIN', 'DATA_PROTECTION_OFFICER'];

/** What a client sent along to make a mutation repeatable: its key, and a digest of the request it belongs to. */
export interface Idempotency {
  key: string;
  fingerprint: string;
  /** Known to nobody but who repeats the request with the same session: what is shown once follows from it. */
  seed?: Buffer;
}

/**
 * What still has to be proven of an actor who was known before: the statement that reads for it checks, before it reads,
 * that session and roles are as they were. So a look-up of its own is saved, and a withdrawn role bites at once.
 */
export interface Admission {
  /** SQL that holds while the actor is who it is taken for. */
  condition: (param: (value: unknown, cast?: string) => string) => string;
  /** Called where the condition did not hold, or the roles do not suffice: looks again; the error to answer with. */
  refused: () => Promise<Error>;
}

/** What somebody has to do before anything else: choose a password that nobody else knows, set up a second factor. */
export type Due = 'PASSWORD' | 'SECOND_FACTOR';

/** The signed-in user on whose behalf code runs, and the request that it runs in. Every service verb takes one first. */
export interface Actor {
  userId: string;
  name: string;
  roles: readonly Role[];
  requestId: string;
  /** The session that signed the request; absent on the command line, and where an issuer's token did. */
  sessionId?: string;
  /** Set where a token for a program signed the request: it may only ask, or also change things, but no account. */
  scope?: 'READ' | 'WRITE' | null;
  /** Until it is done they may see to their own account and nothing else. */
  due?: Due | null;
  idempotency?: Idempotency;
  /** Absent where session and roles were looked up for this very request. */
  admission?: Admission;
}

/** Who acts before it is known who asks: signing in, and noting that a session is in use. */
export const NOBODY: Actor = { userId: '', name: 'nobody', roles: [], requestId: 'identity' };
