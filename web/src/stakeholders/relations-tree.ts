import type { Named } from '../shared/stakeholder';
import type { Relation } from './relations.operations';

/** An organisation in the tree, by which relation to the one in the middle it stands there, and what it holds. */
export interface Branch {
  of: Named;
  by?: Relation;
  below: Branch[];
}

type End = Named & { relations?: readonly Relation[] };
type Wide = Omit<Relation, 'from' | 'to'> & { from: End; to: End };

const parts = (of: End): Branch[] =>
  (of.relations ?? [])
    .filter(({ kind, from }) => kind === 'PARENT_OF' && from.id === of.id)
    .map(({ to }) => ({ of: to, below: [] }));

/**
 * Those that hold an organisation, and above them those that hold these; below it what it holds, and what that holds.
 * Nothing where it neither holds nor is held.
 */
export function treeOf(self: Named, relations: readonly Wide[]): Branch[] {
  const held = relations.filter(({ kind }) => kind === 'PARENT_OF');
  const below = held
    .filter(({ from }) => from.id === self.id)
    .map((one): Branch => ({ of: one.to, by: one, below: parts(one.to) }));
  const above = held.filter(({ to }) => to.id === self.id);
  if (above.length === 0) return below.length ? [{ of: self, below }] : [];
  return above.map((one): Branch => {
    const parent: Branch = { of: one.from, by: one, below: [{ of: self, below }] };
    const top = (one.from.relations ?? []).find(({ kind, to }) => kind === 'PARENT_OF' && to.id === one.from.id);
    return top ? { of: top.from, below: [parent] } : parent;
  });
}
