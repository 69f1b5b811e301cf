import type { AnalysedNetwork } from './analysed-network.js';
import type { NetworkChange, TieChange } from './change.type.js';
import type { Found } from './found.js';

type Dated = Pick<AnalysedNetwork, 'network' | 'question'>;

/** The weights of the ties of pairs, by their ids. */
const pairs = ({ network }: Dated): Map<string, number> => {
  const found = new Map<string, number>();
  network.ties.a.forEach((a, i) => {
    const key = `${network.ids[a]} ${network.ids[network.ties.b[i]]}`;
    found.set(key, (found.get(key) ?? 0) + network.ties.weight[i]);
  });
  return found;
};

/** Changes smaller than this share of the stronger weight are the fading of all that is not renewed. */
const NOTABLE = 0.2;

/** What moved between two networks: who has ties now and had none, and the other way round; which ties grew and shrank. */
export function changeBetween(before: Dated, after: Dated, limit: number): Found<NetworkChange> {
  const [old, now] = [pairs(before), pairs(after)];
  const [tiedBefore, tiedNow] = [ends(old), ends(now)];
  const changes = changesOf(old, now);
  return {
    from: before.question.asOf,
    to: after.question.asOf,
    newTieCount: [...now.keys()].filter((key) => !old.has(key)).length,
    goneTieCount: [...old.keys()].filter((key) => !now.has(key)).length,
    joined: only(tiedNow, tiedBefore).slice(0, limit),
    left: only(tiedBefore, tiedNow).slice(0, limit),
    strengthened: changes.filter((one) => one.after > one.before).slice(0, limit),
    weakened: changes.filter((one) => one.after < one.before).slice(0, limit),
  };
}

const ends = (weights: Map<string, number>): Set<string> =>
  new Set([...weights.keys()].flatMap((key) => key.split(' ')));

const only = (one: Set<string>, other: Set<string>): string[] => [...one].filter((id) => !other.has(id)).toSorted();

/** The ties whose weights differ notably, those that changed most first. */
function changesOf(old: Map<string, number>, now: Map<string, number>): Found<TieChange>[] {
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => {
      const [a, b] = key.split(' ');
      return { a, b, before: old.get(key) ?? 0, after: now.get(key) ?? 0 };
    })
    .filter((one) => Math.abs(one.after - one.before) > NOTABLE * Math.max(one.after, one.before))
    .sort((x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before) || (x.a + x.b < y.a + y.b ? -1 : 1));
}
