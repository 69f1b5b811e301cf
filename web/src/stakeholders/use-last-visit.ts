import { useEffect, useState } from 'react';
import { keep, readKept } from '../session/kept';

/** Who comes back within this time has not been away. */
const AWAY_MS = 2 * 3_600_000;

interface Visits {
  /** When the visit before this one ended, about. */
  before?: string;
  last: string;
}

/** When this user was here last on this device, before now; undefined on a first visit. */
export function useLastVisit(userId: string): string | undefined {
  const [before, setBefore] = useState<string>();
  useEffect(() => {
    const key = `visits.${userId}` as const;
    void readKept<Visits>(key).then((kept) => {
      const now = new Date();
      const away = kept && now.getTime() - Date.parse(kept.last) > AWAY_MS;
      const visits = { before: away ? kept.last : kept?.before, last: now.toISOString() };
      setBefore(visits.before);
      return keep(key, visits);
    });
  }, [userId]);
  return before;
}
