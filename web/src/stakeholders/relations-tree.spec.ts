import type { Relation } from './relations.operations';
import { type Branch, treeOf } from './relations-tree';

const one = (name: string) => ({ __typename: 'PublicBody' as const, id: name, name, kind: 'PUBLIC_BODY' as const });
const holds = (from: object, to: object): Relation =>
  ({
    id: `${(from as { id: string }).id}>${(to as { id: string }).id}`,
    version: 1,
    kind: 'PARENT_OF',
    current: true,
    validFrom: null,
    validUntil: null,
    from,
    to,
  }) as Relation;
const drawn = (branches: readonly Branch[]): unknown[] =>
  branches.map(({ of, below }) => (below.length ? [of.name, drawn(below)] : of.name));

const [city, school, unit, team, library] = ['stad', 'skola', 'enhet', 'lag', 'bibliotek'].map(one);

it('is empty where nothing holds or is held', () => {
  expect(treeOf(unit, [])).toEqual([]);
  expect(treeOf(unit, [{ ...holds(unit, team), kind: 'COOPERATES_WITH' }])).toEqual([]);
});

it('has those above on top, and what is held below', () => {
  const parent = { ...school, relations: [holds(city, school), holds(school, unit), holds(school, library)] };
  const child = { ...team, relations: [holds(unit, team), holds(team, library)] };
  const tree = treeOf(unit, [holds(parent, unit), holds(unit, child)]);
  expect(drawn(tree)).toEqual([['stad', [['skola', [['enhet', [['lag', ['bibliotek']]]]]]]]]);
  expect(tree[0].by).toBeUndefined();
  expect(tree[0].below[0].by?.id).toBe('skola>enhet');
});

it('stands under each of two that hold it', () => {
  expect(drawn(treeOf(unit, [holds(city, unit), holds(school, unit)]))).toEqual([
    ['stad', ['enhet']],
    ['skola', ['enhet']],
  ]);
});
