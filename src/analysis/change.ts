import type { Findings } from './analysis.read.js';
import type { AnalysedNetwork } from './analysis.service.js';

/** The weights of the ties of pairs, by their places. */
const pairs = ({ network }: Pick<AnalysedNetwork, 'network'>): Map<string, number> => {
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
export function changeBetween(
  before: Pick<AnalysedNetwork, 'network' | 'question'>,
  after: Pick<AnalysedNetwork, 'network' | 'question'>,
  limit: number,
): { answer: object; findings: Findings } {
  const [old, now] = [pairs(before), pairs(after)];
  const ends = (weights: Map<string, number>) => new Set([...weights.keys()].flatMap((key) => key.split(' ')));
  const [tiedBefore, tiedNow] = [ends(old), ends(now)];
  const changes = [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => {
      const [a, b] = key.split(' ');
      return { a, b, before: old.get(key) ?? 0, after: now.get(key) ?? 0 };
    })
    .filter((one) => Math.abs(one.after - one.before) > NOTABLE * Math.max(one.after, one.before));
  const most = (list: typeof changes) =>
    list
      .toSorted(
        (x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before) || (x.a + x.b < y.a + y.b ? -1 : 1),
      )
      .slice(0, limit);
  const only = (one: Set<string>, other: Set<string>) =>
    [...one]
      .filter((id) => !other.has(id))
      .toSorted()
      .slice(0, limit);
  return {
    answer: {
      from: before.question.asOf,
      to: after.question.asOf,
      new_tie_count: [...now.keys()].filter((key) => !old.has(key)).length,
      gone_tie_count: [...old.keys()].filter((key) => !now.has(key)).length,
      joined: only(tiedNow, tiedBefore),
      left: only(tiedBefore, tiedNow),
    },
    findings: {
      tieChanges: {
        strengthened: most(changes.filter((one) => one.after > one.before)),
        weakened: most(changes.filter((one) => one.after < one.before)),
      },
    },
  };
}
