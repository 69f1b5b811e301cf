import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { failureIn } from './failure.js';

type Listener = () => void;

/** Calls whoever wants to know that the session has ended. */
const endings = new Set<Listener>();
export const onSessionEnd = (listener: Listener): (() => void) => {
  endings.add(listener);
  return () => endings.delete(listener);
};
export const sessionEnded = (): void => endings.forEach((listener) => listener());

/** The way to the API. The session is a cookie that scripts never see. */
export const makeClient = (): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({
        onError(error) {
          if (failureIn(error).code === 'UNAUTHENTICATED') sessionEnded();
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
  });
