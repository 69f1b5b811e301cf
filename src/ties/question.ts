import { stockholmDate } from '../kernel/time.js';
import type { TieKind } from './tie.enums.js';

/** Which network is looked at: as of a day, and what of it; all of it where a part is null. */
export interface NetworkQuestion {
  asOf: string;
  /** Only interactions from this day on tie. */
  since: string | null;
  /** Days after which a held interaction weighs half; it always weighs one where null. */
  halfLifeDays: number | null;
  ties: TieKind[] | null;
  kinds: string[] | null;
  areaId: string | null;
  focusAreaId: string | null;
  initiativeId: string | null;
}

/** What somebody asked for: what they left out is as usual. */
export interface AskedNetwork {
  filter?: { [Part in keyof Omit<NetworkQuestion, 'asOf'>]?: NetworkQuestion[Part] } | null;
  asOf?: string | null;
}

/** The question that somebody asks: the whole, today, and fading as is usual, where they do not say otherwise. */
export function questionOf({ filter, asOf }: AskedNetwork, usualHalfLifeDays: number): NetworkQuestion {
  const {
    since = null,
    ties = null,
    kinds = null,
    areaId = null,
    focusAreaId = null,
    initiativeId = null,
  } = filter ?? {};
  return {
    asOf: asOf ?? stockholmDate(),
    since,
    halfLifeDays: (filter?.halfLifeDays ?? usualHalfLifeDays) || null,
    ties,
    kinds,
    areaId,
    focusAreaId,
    initiativeId,
  };
}
