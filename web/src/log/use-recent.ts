import { useEffect, useMemo, useState } from 'react';
import { useAsk } from '../api/use-api';
import { keep, readKept } from '../session/kept';
import { isProtected, type Named } from '../shared/stakeholder';
import { LATEST } from './log.operations';

const MOST = 30;

/** Whom one met lately, those first whom one met last; known without a network too, but for those who are protected. */
export function useRecent(userId: string) {
  const { data } = useAsk(LATEST, { staffId: userId });
  const [kept, setKept] = useState<Named[]>([]);
  const latest = data?.interactions.nodes;

  const met = useMemo(() => {
    const all = (latest ?? []).flatMap(({ participants }) =>
      participants.map(({ stakeholder }) => stakeholder as Named),
    );
    return [...new Map(all.map((one) => [one.id, one])).values()].slice(0, MOST);
  }, [latest]);

  useEffect(() => {
    const key = `recent.${userId}` as const;
    if (latest)
      void keep(
        key,
        met.filter((one) => !isProtected(one)),
      );
    else void readKept<Named[]>(key).then((before) => setKept(before ?? []));
  }, [latest, met, userId]);

  return { recent: latest ? met : kept, latest: latest ?? [] };
}
