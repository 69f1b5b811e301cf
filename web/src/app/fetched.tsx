import { type ReactNode, useEffect, useState } from 'react';

type Page = () => ReactNode;

export interface Fetched {
  /** Begins to fetch it, where that has not begun. */
  fetch: () => Promise<void>;
  /** The page, or what stands for it until it is there. */
  Page: (props: { meanwhile: ReactNode }) => ReactNode;
}

/**
 * A page whose parts are fetched when they are needed. React's own way (`lazy` within `Suspense`) holds back for 300 ms what has
 * shown that it is awaited; this shows it as it comes.
 */
export function fetched(load: () => Promise<{ default: Page }>): Fetched {
  let there: Page | undefined;
  let coming: Promise<void> | undefined;
  const fetch = () =>
    (coming ??= load().then(
      (parts) => {
        there = parts.default;
      },
      (error: unknown) => {
        // The next visit is a new try.
        coming = undefined;
        throw error;
      },
    ));
  return {
    fetch,
    Page: ({ meanwhile }) => {
      const [failed, setFailed] = useState<{ error: unknown }>();
      const [, show] = useState(() => there !== undefined);
      // Also where it is there by now: it may have come after the first sight and before this.
      useEffect(() => {
        fetch().then(
          () => show(true),
          (error: unknown) => setFailed({ error }),
        );
      }, []);
      if (failed) throw failed.error;
      return there ? <Found of={there} /> : meanwhile;
    },
  };
}

const Found = ({ of: Of }: { of: Page }) => <Of />;
