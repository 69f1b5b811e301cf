import { mayBecome, type Transitions } from '../kernel/lifecycle.js';
import { COMMITMENT_TRANSITIONS, FOLLOW_UP_TRANSITIONS } from './lifecycle.js';

const allowed = <S extends string>(transitions: Transitions<S>) => {
  const states = Object.keys(transitions) as S[];
  return states.flatMap((from) =>
    states.filter((to) => mayBecome(transitions, from, to)).map((to) => `${from} → ${to}`),
  );
};

it('lets a follow-up be closed, and opened again', () => {
  expect(allowed(FOLLOW_UP_TRANSITIONS)).toEqual([
    'OPEN → DONE',
    'OPEN → CANCELLED',
    'DONE → OPEN',
    'CANCELLED → OPEN',
  ]);
});

it('lets a broken promise still be kept, and a closed one be opened again', () => {
  expect(allowed(COMMITMENT_TRANSITIONS)).toEqual([
    'OPEN → KEPT',
    'OPEN → BROKEN',
    'KEPT → OPEN',
    'BROKEN → OPEN',
    'BROKEN → KEPT',
  ]);
});
