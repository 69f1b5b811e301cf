import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { type Failure, failureIn } from './failure';

type Listener = () => void;

/** Calls whoever wants to know of something. */
function bell() {
  const listeners = new Set<Listener>();
  const listen = (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return [listen, () => listeners.forEach((listener) => listener())] as const;
}

export const [onSessionEnd, sessionEnded] = bell();
/** Something is to be done before anything else, as when somebody set another password meanwhile. */
export const [onDue, foundDue] = bell();

/** Tells of a failure what concerns more than who asked. */
export function watch({ code, due }: Failure): void {
  if (code === 'UNAUTHENTICATED') sessionEnded();
  if (due) foundDue();
}

const watchSession = mapExchange({ onError: (error) => watch(failureIn(error)) });

const ADDRESS = { url: '/graphql', preferGetMethod: false } as const;

/** The way to ask: what was answered last is shown at once, and then what holds now. The session is a cookie that scripts never see. */
export const makeReader = (): Client =>
  new Client({
    ...ADDRESS,
    requestPolicy: 'cache-and-network',
    exchanges: [watchSession, cacheExchange, fetchExchange],
  });

/** The way to change: apart from the reader, whose cache would take an answer under way for one that knows of the change. */
export const writer = new Client({ ...ADDRESS, exchanges: [watchSession, fetchExchange] });
