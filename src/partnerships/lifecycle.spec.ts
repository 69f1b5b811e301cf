import { mayBecome, type Transitions } from '../kernel/lifecycle.js';
import { AGREEMENT_TRANSITIONS, FIRST_STAGES, LIVE_STAGES, STAGE_TRANSITIONS, TYING_STAGES } from './lifecycle.js';

const ways = <S extends string>(transitions: Transitions<S>) => {
  const states = Object.keys(transitions) as S[];
  return states.flatMap((from) =>
    states.filter((to) => mayBecome(transitions, from, to)).map((to) => `${from} → ${to}`),
  );
};

it('lets a partnership go these ways and no others', () => {
  expect(ways(STAGE_TRANSITIONS)).toEqual([
    'IDENTIFIED → DIALOGUE',
    'IDENTIFIED → DECLINED',
    'DIALOGUE → NEGOTIATION',
    'DIALOGUE → ACTIVE',
    'DIALOGUE → DECLINED',
    'NEGOTIATION → DIALOGUE',
    'NEGOTIATION → ACTIVE',
    'NEGOTIATION → DECLINED',
    'ACTIVE → PAUSED',
    'ACTIVE → ENDED',
    'PAUSED → ACTIVE',
    'PAUSED → ENDED',
    'ENDED → DIALOGUE',
    'DECLINED → DIALOGUE',
  ]);
});

it('lets an agreement go these ways and no others', () => {
  expect(ways(AGREEMENT_TRANSITIONS)).toEqual([
    'DRAFT → AWAITING_DECISION',
    'DRAFT → AWAITING_SIGNATURE',
    'DRAFT → TERMINATED',
    'AWAITING_DECISION → DRAFT',
    'AWAITING_DECISION → AWAITING_SIGNATURE',
    'AWAITING_DECISION → TERMINATED',
    'AWAITING_SIGNATURE → DRAFT',
    'AWAITING_SIGNATURE → SIGNED',
    'AWAITING_SIGNATURE → TERMINATED',
    'SIGNED → TERMINATED',
    'TERMINATED → DRAFT',
    'TERMINATED → SIGNED',
  ]);
});

it('reaches every stage from a first one', () => {
  const reached = new Set(FIRST_STAGES);
  for (const stage of reached) STAGE_TRANSITIONS[stage].forEach((next) => reached.add(next));
  expect([...reached].toSorted()).toEqual(Object.keys(STAGE_TRANSITIONS).toSorted());
  expect(LIVE_STAGES.filter((stage) => !TYING_STAGES.includes(stage))).toEqual(['IDENTIFIED']);
});
