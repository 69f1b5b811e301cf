import type { Config } from '../kernel/config.js';
import { stockholmDate } from '../kernel/time.js';
import type { NetworkFilter } from './analysis.inputs.js';
import type { NetworkQuestion } from './analysis.load.js';
import type { TieKind } from './network.type.js';

type Filter = Omit<NetworkFilter, 'ties'> & { ties?: string | string[] | null };

/** Which network a filter asks for, as of a day; today, and with the half-life that is configured, unless given. */
export function questionOf(config: Config, filter?: Filter | null, asOf?: string | null): NetworkQuestion {
  const { ties, kinds = null, areaId = null, focusAreaId = null, initiativeId = null, since = null } = filter ?? {};
  const halfLifeDays = filter?.halfLifeDays ?? config.NETWORK_HALF_LIFE_DAYS;
  return {
    asOf: asOf ?? stockholmDate(),
    since,
    halfLifeDays: halfLifeDays || null,
    ties: ties == null ? null : ([ties].flat() as TieKind[]),
    kinds,
    areaId,
    focusAreaId,
    initiativeId,
  };
}
