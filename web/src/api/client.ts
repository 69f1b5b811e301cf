import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { failureIn } from './failure';

type Listener = () => void;

/** Calls whoever wants to know that the session has ended. */
const endings = new Set<Listener>();
export const onSessionEnd = (listener: Listener): (() => void) => {
  endings.add(listener);
  return () => endings.delete(listener);
};
export const sessionEnded = (): void => endings.forEach((listener) => listener());

const watchSession = mapExchange({
  onError(error) {
    if (failureIn(error).code === 'UNAUTHENTICATED') sessionEnded();
  },
});

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
