import type { Analysis } from '../analysis.js';
import { analyse } from '../analysis.js';
import { graphOfNetwork } from '../network-graph.js';
import type { AnalysedNetwork } from '../analysed-network.js';
import { missingFrom } from '../missing-partners.js';
import { findingsOf } from './findings.js';
import { inWords } from './words.js';

/** Two triangles that one in the middle ties; all share an area, and one colleague met the first. */
const [nodes, pairs] = [
  7,
  [
    [0, 1],
    [0, 2],
    [1, 2],
    [3, 4],
    [3, 5],
    [4, 5],
    [0, 6],
    [3, 6],
  ],
];
const every = <T>(make: (node: number) => T): T[] => Array.from({ length: nodes }, (_, node) => make(node));
const network: AnalysedNetwork['network'] = {
  ids: every((node) => `n${node}`),
  names: every((node) => `Namn ${node}`),
  kinds: every(() => 'ASSOCIATION'),
  hidden: every(() => false),
  lastHeld: every(() => null),
  areas: every(() => [0]),
  focusAreas: every((node) => (node === 0 || node === 5 ? [0] : [])),
  areaIds: ['area'],
  focusAreaIds: ['focus'],
  ties: {
    a: pairs.map(([a]) => a),
    b: pairs.map(([, b]) => b),
    kind: pairs.map(() => 'AFFILIATION'),
    weight: pairs.map(() => 1),
    first: pairs.map(() => null),
    last: pairs.map(() => null),
  },
  staff: { ids: ['us'], user: [0], node: [0], weight: [1], count: [1] },
};
const analysed = (analysis: Analysis = analyse(network)): AnalysedNetwork => ({
  question: {
    asOf: '2026-05-01',
    since: null,
    halfLifeDays: null,
    ties: null,
    kinds: null,
    areaId: null,
    focusAreaId: null,
    initiativeId: null,
  },
  computedAt: new Date('2026-05-01T12:00:00Z'),
  network,
  graph: graphOfNetwork(network),
  analysis,
});
const found = findingsOf({ analysed: analysed(), stale: false }, { orderBy: 'DEGREE', limit: 10 });
const first = ([one]: readonly { reasonCode: string }[]) => [one.reasonCode, inWords(one)];

it('words follow from the code and the figures of each finding', () => {
  expect(first(found.brokers)).toEqual([
    'JOINS_COMMUNITIES',
    '60 % of the shortest paths between others lead through them, and they have ties into 2 communities.',
  ]);
  expect(first(found.singlePoints)).toEqual([
    'OTHERS_WOULD_LOSE_TOUCH',
    'Without them 3 stakeholders in 1 part would lose touch with the rest.',
  ]);
  expect(first(found.bridges)).toEqual(['ONLY_PATH', 'No other path leads to the 3 stakeholders on its smaller side.']);
  expect(first(found.staff)).toEqual([
    'ONLY_ONE_TO_HAVE_MET',
    'They hold 100 % of our contacts; 1 stakeholder know nobody else of us, and 0 of those are tied to the rest through them alone.',
  ]);
});

it('words of holes and introductions tell whether somebody is tied to both', () => {
  const hole = { communityA: 0, communityB: 1, tieCount: 1, expected: 3.6, brokers: [] };
  expect(inWords({ ...hole, reasonCode: 'FEW_TIES_AND_NO_BROKER' })).toBe(
    '1 tie where chance would give them 4; nobody is tied to both.',
  );
  expect(inWords({ ...hole, brokers: ['n6'], reasonCode: 'FEW_TIES_AND_BROKERS' })).toBe(
    '1 tie where chance would give them 4; 1 stakeholder could bring them together.',
  );
  expect(found.introductions.find(({ a, b }) => a === 'n0' && b === 'n5')).toMatchObject({
    reasonCode: 'COMMON_GROUND',
    commonCount: 0,
    acrossCommunities: true,
  });
  const introduced = found.introductions.find(({ a, b }) => a === 'n0' && b === 'n3')!;
  expect(first([introduced])).toEqual([
    'COMMON_GROUND_AND_INTRODUCER',
    expect.stringMatching(/^They share 1 area and are not tied.*; 1 stakeholder could introduce them\.$/),
  ]);
});

it('who is missing is tied to those who take part, to others, or to nobody', () => {
  const initiative = (participants: string[]) => ({ areas: ['area'], focusAreas: ['focus'], participants });
  const { partners } = missingFrom(analysed(), initiative(['n4']), 10);
  expect(partners.map(({ stakeholder, reasonCode }) => [stakeholder, reasonCode])).toEqual([
    ['n5', 'FITS_AND_TIED_TO_PARTICIPANTS'],
    ['n0', 'FITS_AND_TIED_TO_OTHERS'],
  ]);
  expect(partners.map(inWords)).toEqual([
    'Active in 1 focus area and 1 area of the initiative, tied to 1 participant.',
    'Active in 1 focus area and 1 area of the initiative, tied to 3 others, but to no participant.',
  ]);
});
