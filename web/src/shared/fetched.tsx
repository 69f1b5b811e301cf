import { type ReactNode, useEffect, useState } from 'react';

type Part<Props> = (props: Props) => ReactNode;

export interface Fetched<Props> {
  /** Begins to fetch it, where that has not begun. */
  fetch: () => Promise<void>;
  /** The part, or what stands for it until it is there. */
  Part: (props: Props & { meanwhile: ReactNode }) => ReactNode;
}

/**
 * A part of the pages that is fetched when it is needed. React's own way (`lazy` within `Suspense`) holds back for 300 ms what has
 * shown that it is awaited; this shows it as it comes.
 */
export function fetched<Props extends object>(load: () => Promise<{ default: Part<Props> }>): Fetched<Props> {
  let there: Part<Props> | undefined;
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
    Part: ({ meanwhile, ...props }) => {
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
      return there ? <Found of={there} props={props as unknown as Props} /> : meanwhile;
    },
  };
}

const Found = <Props extends object>({ of: Of, props }: { of: Part<Props>; props: Props }) => <Of {...props} />;
