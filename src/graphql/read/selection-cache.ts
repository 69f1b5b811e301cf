import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLResolveInfo,
  Kind,
  visit,
} from 'graphql';
import { Selection } from './selection.js';

/**
 * What a field selects, remembered by its place in the parsed document, which Apollo keeps: most operations use variables in
 * the arguments of the root field only, so that what they select below it is the same each time.
 */
const remembered = new WeakMap<FieldNode, Selection | 'varies'>();

export function selectionOf(info: GraphQLResolveInfo): Selection {
  const { schema, fragments, variableValues, fieldNodes, returnType } = info;
  const [node] = fieldNodes;
  const known = fieldNodes.length === 1 ? remembered.get(node) : 'varies';
  if (known && known !== 'varies') return known;
  const selection = new Selection({ schema, fragments, variableValues }, fieldNodes, getNamedType(returnType));
  if (!known) remembered.set(node, variesWithin(node, fragments) ? 'varies' : selection);
  return selection;
}

/** Whether a variable is used below a field: in an argument of a child, or in a directive. */
function variesWithin(node: FieldNode, fragments: Record<string, FragmentDefinitionNode>): boolean {
  const seen = new Set<string>();
  let varies = false;
  const look = (root: FieldNode['selectionSet'] | undefined): void => {
    if (!root) return;
    visit(root, {
      [Kind.VARIABLE]: () => void (varies = true),
      [Kind.FRAGMENT_SPREAD]: ({ name }: { name: { value: string } }) => {
        if (seen.has(name.value)) return;
        seen.add(name.value);
        look(fragments[name.value]?.selectionSet);
      },
    });
  };
  look(node.selectionSet);
  return varies;
}
