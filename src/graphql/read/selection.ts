import { isDeepStrictEqual } from 'node:util';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { type FieldsByTypeName, parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import type { Args, ReadType } from './read-type.js';

/** What was asked of an object: fields by the type condition they stood under, then by response key. */
export type Selection = FieldsByTypeName;

/** A field of a row as it goes into the statement. `types` names the concrete types it is for; absent: all. */
export interface SelectedField {
  key: string;
  name: string;
  args: Args;
  children: Selection;
  types?: string[];
}

export const selectionOf = (info: GraphQLResolveInfo): Selection =>
  (parseResolveInfo(info) as ResolveTree).fieldsByTypeName;

/** What was asked of the field `name` of an object, all its aliases taken together. */
export function childSelection(selection: Selection, ...path: string[]): Selection | undefined {
  let here: Selection | undefined = selection;
  for (const name of path) {
    const found: Selection[] = Object.values(here ?? {})
      .flatMap((fields) => Object.values(fields))
      .filter((field) => field.name === name)
      .map((field) => field.fieldsByTypeName);
    here = found.length ? found.reduce(merge) : undefined;
  }
  return here;
}

export function merge(a: Selection, b: Selection): Selection {
  const merged: Selection = { ...a };
  for (const [type, fields] of Object.entries(b)) {
    merged[type] = { ...merged[type] };
    for (const [key, field] of Object.entries(fields)) {
      const there = merged[type][key];
      merged[type][key] = there
        ? { ...there, fieldsByTypeName: merge(there.fieldsByTypeName, field.fieldsByTypeName) }
        : field;
    }
  }
  return merged;
}

const resolved = new WeakMap<Selection, Map<ReadType, SelectedField[]>>();

/**
 * The fields of a row, each once. Fragments on different types may give one response key different meanings (`... on
 * Person { x: givenName } ... on Business { x: employeeCount }`): such a key comes once for each meaning.
 */
export function selectedFields(type: ReadType, selection: Selection, schema: GraphQLSchema): SelectedField[] {
  let byType = resolved.get(selection);
  if (!byType) resolved.set(selection, (byType = new Map<ReadType, SelectedField[]>()));
  let fields = byType.get(type);
  if (!fields) byType.set(type, (fields = resolveFields(type, selection, schema)));
  return fields;
}

function resolveFields(type: ReadType, selection: Selection, schema: GraphQLSchema): SelectedField[] {
  const byKey = new Map<string, SelectedField[]>();
  for (const concrete of type.concrete) {
    for (const [key, tree] of Object.entries(fieldsOf(concrete, selection, schema))) {
      const field = { key, name: tree.name, args: tree.args, children: tree.fieldsByTypeName };
      const meanings = byKey.get(key) ?? byKey.set(key, []).get(key)!;
      const same = meanings.find(({ types: _types, ...meaning }) => isDeepStrictEqual(meaning, field));
      if (same) same.types!.push(concrete);
      else meanings.push({ ...field, types: [concrete] });
    }
  }
  return [...byKey.values()].flatMap((meanings) =>
    meanings.length === 1 ? [{ ...meanings[0], types: undefined }] : meanings,
  );
}

/** All that was asked of one concrete type: under its own name and under the interfaces it implements. */
function fieldsOf(concrete: string, selection: Selection, schema: GraphQLSchema): Record<string, ResolveTree> {
  const conditions = Object.keys(selection);
  if (conditions.length === 1 && conditions[0] === concrete) return selection[concrete];
  const object = schema.getType(concrete);
  return (
    conditions
      .filter((name) => {
        const condition = schema.getType(name);
        return name === concrete || schema.isSubType(condition as never, object as never);
      })
      .map((name) => ({ all: selection[name] }))
      .reduce(merge, { all: {} }).all ?? {}
  );
}
