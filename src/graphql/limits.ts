import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import type { Config } from '../kernel/config.js';
import { DEFAULT_PAGE } from './connection.js';

export type DocumentLimits = Pick<
  Config,
  'MAX_DEPTH' | 'MAX_FIELDS' | 'MAX_ALIASES' | 'MAX_DIRECTIVES' | 'MAX_ROOT_MUTATIONS'
>;

/** What a selection holds once its fragments are spread out. */
interface Size {
  /** Fields of the selection itself, without those below them. */
  roots: number;
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}

/** The longest response key: PostgreSQL's limit for a name. */
const LONGEST_ALIAS = 63;
const INTROSPECTION_ROOT = new Set(['__schema', '__type']);

/**
 * Bounds a document as it would run, fragments spread out. Each fragment is measured once, so a document whose
 * fragments double at every step is refused as fast as any other.
 */
export const documentLimits =
  (limits: DocumentLimits): ValidationRule =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation: OperationDefinitionNode) {
      const size = measure(operation.selectionSet, (name) => context.getFragment(name), new Map());
      const refuse = (what: string, found: number, limit: number) => {
        if (found > limit)
          context.reportError(new GraphQLError(`${what}: ${found} where ${limit} are allowed.`, { nodes: operation }));
      };
      refuse('Depth', size.depth, limits.MAX_DEPTH);
      refuse('Fields', size.fields, limits.MAX_FIELDS);
      refuse('Aliases', size.aliases, limits.MAX_ALIASES);
      refuse('Directives', size.directives, limits.MAX_DIRECTIVES);
      if (operation.operation === 'mutation') refuse('Root mutations', size.roots, limits.MAX_ROOT_MUTATIONS);
      if (!context.getSchema().getRootType(operation.operation))
        context.reportError(new GraphQLError(`There is no ${operation.operation} here.`, { nodes: operation }));
    },
    Field(node) {
      if (node.alias && node.alias.value.length > LONGEST_ALIAS)
        context.reportError(
          new GraphQLError(`An alias has at most ${LONGEST_ALIAS} characters.`, { nodes: node.alias }),
        );
    },
  });

type FindFragment = (name: string) => FragmentDefinitionNode | null | undefined;

/** How many root fields an operation asks for. */
export function countRootFields(operation: OperationDefinitionNode, { definitions }: DocumentNode): number {
  const fragment: FindFragment = (name) =>
    definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name) as
      FragmentDefinitionNode | undefined;
  return measure(operation.selectionSet, fragment, new Map()).roots;
}

function measure(set: SelectionSetNode | undefined, find: FindFragment, known: Map<string, Size>): Size {
  const total: Size = { roots: 0, depth: 0, fields: 0, aliases: 0, directives: 0 };
  for (const selection of set?.selections ?? []) {
    total.directives += selection.directives?.length ?? 0;
    let inner: Size;
    if (selection.kind === Kind.FIELD) {
      if (INTROSPECTION_ROOT.has(selection.name.value)) continue;
      inner = measure(selection.selectionSet, find, known);
      inner = {
        ...inner,
        roots: 1,
        depth: inner.depth + 1,
        fields: inner.fields + 1,
        aliases: inner.aliases + (selection.alias ? 1 : 0),
      };
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      inner = measure(selection.selectionSet, find, known);
    } else {
      inner = measureFragment(selection.name.value, find, known);
    }
    total.roots += inner.roots;
    total.depth = Math.max(total.depth, inner.depth);
    total.fields += inner.fields;
    total.aliases += inner.aliases;
    total.directives += inner.directives;
  }
  return total;
}

function measureFragment(name: string, find: FindFragment, known: Map<string, Size>): Size {
  const nothing = { roots: 0, depth: 0, fields: 0, aliases: 0, directives: 0 };
  const there = known.get(name);
  if (there) return there;
  // A circle ends here; that it is one is reported by GraphQL's own rule.
  known.set(name, nothing);
  const fragment = find(name);
  const size = fragment ? measure(fragment.selectionSet, find, known) : nothing;
  known.set(name, size);
  return size;
}

/** Rows that a plain list (one without `first`) is reckoned to have: most are short. */
const USUAL_LIST = 5;
/** And one that may be long and whose rows have lists in their turn, for what hangs on them multiplies. */
const CROWD = 50;

/**
 * Cost in rows: an object costs one and what is asked below it, a list that many times over, a scalar nothing. A field
 * with `limit` has that many rows where it is a list, and else bounds the plain lists below it.
 * @param isCrowd whether a field's list may be long
 */
export const rowCost =
  (isCrowd: (type: string, field: string) => boolean): ComplexityEstimator =>
  ({ type, args, childComplexity, field }) => {
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return 0;
    // The rows of a connection were counted where the connection was asked for.
    if (isConnection(type)) return 1 + childComplexity;
    if (isConnection(named)) return 1 + Number(args.first ?? DEFAULT_PAGE) * childComplexity;
    const isList = isListType(getNullableType(field.type));
    if (typeof args.limit === 'number')
      return isList ? args.limit * (1 + childComplexity) : 1 + Math.ceil(args.limit / USUAL_LIST) * childComplexity;
    const crowd = childComplexity >= USUAL_LIST && isCrowd(type.name, field.name);
    const rows = crowd ? CROWD : USUAL_LIST;
    return (isList ? rows : 1) * (1 + childComplexity);
  };

const isConnection = ({ name }: { name: string }) => name.endsWith('Connection');
