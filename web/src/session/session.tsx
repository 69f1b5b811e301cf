import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { type Client, Provider } from 'urql';
import { makeReader, onDue, onSessionEnd } from '../api/client';
import { type Failure, failureIn } from '../api/failure';
import { graphql, type ResultOf } from '../api/graphql';
import { forget, forgetAllOf, keep, readKept } from './kept';

const ME = graphql(`
  query Me {
    me {
      id
      name
      email
      roles
      secondFactor
      singleSignOn
      version
    }
    permissions
    due
    writableKinds
  }
`);

type Answer = ResultOf<typeof ME>;
export type Account = Answer['me'];

interface Identity {
  me: Account;
  permissions: string[];
  /** What one has to do before anything else. */
  due?: Answer['due'];
  /** The kinds of stakeholder that one may record and change; what an earlier version kept has none. */
  writableKinds?: Answer['writableKinds'];
}

/** How long an identity that is kept for use without a network is good: as long as a session. */
const GOOD_FOR_MS = 12 * 3_600_000;
const IDENTITY = 'identity';

export interface Session extends Identity {
  may: (permission: string) => boolean;
  /** Whether one may record and change stakeholders of a kind. */
  mayWrite: (kind: Answer['writableKinds'][number]) => boolean;
  /** Whether the session has ended while the page was open: what is on it stays until somebody signs in again. */
  ended: boolean;
  /** Looks again who is signed in. */
  refresh: () => Promise<void>;
  signedOut: () => Promise<void>;
}

type State = { at: 'start' } | { at: 'out' } | { at: 'failed'; failure: Failure } | { at: 'in'; identity: Identity };

/** Asks the server who is signed in; without a network, whoever was here within the time of a session. */
async function whoIsHere(client: Client): Promise<State> {
  const { data, error } = await client.query(ME, {}, { requestPolicy: 'network-only' });
  if (data) {
    // Who was here before and did not sign out leaves nothing to whoever comes after.
    const before = await readKept<Identity>(IDENTITY);
    if (before && before.me.id !== data.me.id) await forgetAllOf(before.me.id);
    await keep(IDENTITY, { ...data, at: Date.now() });
    return { at: 'in', identity: data };
  }
  const failure = failureIn(error!);
  const kept = await readKept<Identity & { at: number }>(IDENTITY);
  if (failure.code === 'UNAUTHENTICATED') {
    // A device whose session was ended elsewhere may be in other hands; what was typed stays, what was fetched goes.
    if (kept) await forget(`ahead.${kept.me.id}`);
    return { at: 'out' };
  }
  return kept && failure.code === 'OFFLINE' && Date.now() - kept.at < GOOD_FOR_MS
    ? { at: 'in', identity: kept }
    : { at: 'failed', failure };
}

const Context = createContext<Session | undefined>(undefined);

/** Who is signed in. Only below a SessionProvider that found somebody. */
export function useSession(): Session {
  const session = use(Context);
  if (!session) throw new Error('Nobody is signed in here.');
  return session;
}

interface SessionProviderProps {
  children: ReactNode;
  /** The page for who is not signed in. */
  signIn: (onSignedIn: () => void) => ReactNode;
  starting: ReactNode;
  failed: (failure: Failure, again: () => void) => ReactNode;
}

/** Finds out who is signed in, and shows the page for that. Each user gets a client of the API, and so a cache, of their own. */
export function SessionProvider({ children, signIn, starting, failed }: SessionProviderProps) {
  const [client, setClient] = useState(makeReader);
  const [state, setState] = useState<State>({ at: 'start' });
  const [ended, setEnded] = useState(false);

  const settle = useCallback((next: State) => {
    if (next.at === 'in') setEnded(false);
    setState((before) => {
      if (before.at !== 'in') return next;
      // Somebody else signed in: nothing of the one before may stay in sight.
      if (next.at === 'in' && next.identity.me.id !== before.identity.me.id) location.assign('/');
      // What is on the page stays while the session has ended or the network is away.
      return next.at === 'in' ? next : before;
    });
  }, []);
  const refresh = useCallback(() => whoIsHere(client).then(settle), [client, settle]);

  useEffect(() => {
    let current = true;
    void whoIsHere(client).then((next) => current && settle(next));
    return () => {
      current = false;
    };
  }, [client, settle]);
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  useEffect(() => onDue(() => void refresh()), [refresh]);

  const signedOut = useCallback(async () => {
    await forget(IDENTITY);
    setClient(makeReader());
    setEnded(false);
    setState({ at: 'out' });
  }, []);

  const identity = state.at === 'in' ? state.identity : undefined;
  const session = useMemo<Session | undefined>(
    () =>
      identity && {
        ...identity,
        may: (permission) => identity.permissions.includes(permission),
        mayWrite: (kind) => identity.writableKinds?.includes(kind) ?? false,
        ended,
        refresh,
        signedOut,
      },
    [identity, ended, refresh, signedOut],
  );

  return (
    <Provider value={client}>
      {state.at === 'start' && starting}
      {state.at === 'failed' && failed(state.failure, () => void refresh())}
      {state.at === 'out' && signIn(() => void refresh())}
      {session && <Context value={session}>{children}</Context>}
    </Provider>
  );
}
