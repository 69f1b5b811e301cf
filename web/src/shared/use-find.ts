import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { type Kind, type Named, NAMED } from './stakeholder';

const FIND = graphql(
  `
    query Find($text: String!, $kinds: [StakeholderKind!]) {
      stakeholders(filter: { text: $text, kinds: $kinds }, first: 8) {
        nodes {
          ...Named
        }
      }
    }
  `,
  [NAMED],
);

const PAUSE_MS = 180;

/** A value once it has stayed the same for a moment. */
export function useSettled<Value>(value: Value, pause = PAUSE_MS): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

export interface Found {
  found: Named[];
  /** Whether the answer is for what is typed now. */
  settled: boolean;
  offline: boolean;
}

/** Stakeholders whose name is like what is typed, the best first. */
export function useFind(text: string, kinds?: readonly Kind[]): Found {
  const asked = useSettled(text.trim());
  const { data, failure, busy } = useAsk(
    FIND,
    { text: asked, kinds: kinds ? [...kinds] : null },
    { pause: asked.length < 2 },
  );
  const there = asked.length >= 2 && data ? data.stakeholders.nodes : [];
  return { found: there, settled: asked === text.trim() && !busy, offline: failure?.code === 'OFFLINE' };
}

/** Finds at once, for who does not wait for the list; nothing without a network. */
export function useFindNow(): (text: string, kinds?: readonly Kind[]) => Promise<Named[] | undefined> {
  const client = useClient();
  return async (text, kinds) => {
    const { data } = await client.query(FIND, { text: text.trim(), kinds: kinds ? [...kinds] : null });
    return data?.stakeholders.nodes;
  };
}
