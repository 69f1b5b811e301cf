import { mayBecome } from '../kernel/lifecycle.js';
import { REQUEST_TRANSITIONS, WITHHOLDING } from './lifecycle.js';

it('leads from what is received to a decision, and from an upheld one to its end', () => {
  const states = Object.keys(REQUEST_TRANSITIONS) as (keyof typeof REQUEST_TRANSITIONS)[];
  const allowed = states.flatMap((from) =>
    states.filter((to) => mayBecome(REQUEST_TRANSITIONS, from, to)).map((to) => `${from} ${to}`),
  );
  expect(allowed).toEqual(['RECEIVED UPHELD', 'RECEIVED REJECTED', 'UPHELD LIFTED']);
  expect(states.filter((state) => WITHHOLDING.includes(state))).toEqual(['RECEIVED', 'UPHELD']);
});
