import { useSyncExternalStore } from 'react';
import { subscribe, type Waiting, waiting } from './outbox';

/** What somebody saved here and the server does not have yet. */
export const useWaiting = (userId: string): readonly Waiting[] =>
  useSyncExternalStore(subscribe, waiting).filter((one) => one.userId === userId);
