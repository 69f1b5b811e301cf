import { mayBecome } from '../kernel/lifecycle.js';
import type { InitiativeStatus } from './initiative.enums.js';
import { datesAfter, INITIATIVE_TRANSITIONS } from './lifecycle.js';

const STATES = Object.keys(INITIATIVE_TRANSITIONS) as InitiativeStatus[];

it('lets an initiative go these ways and no others', () => {
  const ways = STATES.flatMap((from) =>
    STATES.filter((to) => mayBecome(INITIATIVE_TRANSITIONS, from, to)).map((to) => `${from} → ${to}`),
  );
  expect(ways).toEqual([
    'PLANNED → ONGOING',
    'PLANNED → STOPPED',
    'ONGOING → COMPLETED',
    'ONGOING → STOPPED',
    'COMPLETED → ONGOING',
    'STOPPED → PLANNED',
    'STOPPED → ONGOING',
  ]);
});

it.each<[InitiativeStatus, string | null, string | null, InitiativeStatus, string | null, string | null]>([
  ['PLANNED', null, null, 'ONGOING', '2026-03-10', null],
  ['PLANNED', '2026-03-01', '2026-12-31', 'ONGOING', '2026-03-01', '2026-12-31'],
  ['PLANNED', '2026-04-01', '2026-12-31', 'ONGOING', '2026-03-10', '2026-12-31'],
  ['PLANNED', '2026-04-01', '2026-12-31', 'STOPPED', null, '2026-03-10'],
  ['ONGOING', '2026-01-01', '2026-12-31', 'COMPLETED', '2026-01-01', '2026-03-10'],
  ['ONGOING', '2026-01-01', '2026-02-28', 'COMPLETED', '2026-01-01', '2026-02-28'],
  ['ONGOING', '2026-01-01', null, 'STOPPED', '2026-01-01', '2026-03-10'],
  ['STOPPED', '2025-01-01', '2025-06-30', 'ONGOING', '2025-01-01', null],
  ['STOPPED', '2025-01-01', '2026-03-10', 'ONGOING', '2025-01-01', null],
  ['COMPLETED', '2025-01-01', '2026-03-10', 'ONGOING', '2025-01-01', null],
  ['COMPLETED', '2025-01-01', '2026-03-11', 'ONGOING', '2025-01-01', '2026-03-11'],
  ['PLANNED', '2026-03-10', '2026-03-10', 'ONGOING', '2026-03-10', '2026-03-10'],
  ['STOPPED', '2025-01-01', '2025-06-30', 'PLANNED', '2025-01-01', null],
])('%s from %s until %s becomes %s on 10 March: from %s until %s', (status, startsOn, endsOn, next, from, until) => {
  expect(datesAfter({ status, startsOn, endsOn }, next, '2026-03-10')).toEqual({ startsOn: from, endsOn: until });
});
