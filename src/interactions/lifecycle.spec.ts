import { mayBecome, type Transitions } from '../kernel/lifecycle.js';
import { INTERACTION_TRANSITIONS } from './lifecycle.js';

const allowed = <S extends string>(transitions: Transitions<S>) => {
  const states = Object.keys(transitions) as S[];
  return states.flatMap((from) =>
    states.filter((to) => mayBecome(transitions, from, to)).map((to) => `${from} → ${to}`),
  );
};

it('lets an interaction go these ways and no others', () => {
  expect(allowed(INTERACTION_TRANSITIONS)).toEqual([
    'PLANNED → HELD',
    'PLANNED → CANCELLED',
    'PLANNED → NO_SHOW',
    'HELD → PLANNED',
    'HELD → CANCELLED',
    'HELD → NO_SHOW',
    'CANCELLED → PLANNED',
    'CANCELLED → HELD',
    'NO_SHOW → PLANNED',
    'NO_SHOW → HELD',
  ]);
});
