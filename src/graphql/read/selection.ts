import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLString,
  isAbstractType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Args } from './read-type.js';

/** A field of an object, by the key under which the answer has it. */
export interface SelectedField {
  key: string;
  name: string;
  args: Args;
  /** Absent for `__typename`, which every type has. */
  type?: GraphQLOutputType;
  children: Selection;
}

/** What is asked of rows of these types, in the order of the answer. */
export interface Shape {
  types: string[];
  fields: SelectedField[];
}

type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * What was asked of an object. Which fields these are, under which keys and in which order, is for graphql-js to say: its own
 * function collects them, as it does where it executes an operation itself.
 */
export class Selection {
  private readonly known = new Map<string, Shape[]>();

  constructor(
    private readonly operation: Operation,
    private readonly nodes: readonly FieldNode[],
    private readonly type: GraphQLNamedType,
  ) {}

  /**
   * What is asked of rows that may be of these types. Types that are asked the same have one shape; fragments on some of them
   * give them shapes of their own.
   */
  shapes(types: readonly string[]): Shape[] {
    const name = types.join();
    let shapes = this.known.get(name);
    if (!shapes) this.known.set(name, (shapes = this.collect(types.filter((type) => this.mayBe(type)))));
    return shapes;
  }

  fields(type: string): SelectedField[] {
    return this.shapes([type])[0].fields;
  }

  private mayBe(type: string): boolean {
    const { schema } = this.operation;
    if (!isAbstractType(this.type)) return this.type.name === type;
    return schema.isSubType(this.type, schema.getType(type) as GraphQLObjectType);
  }

  private collect(types: readonly string[]): Shape[] {
    const { schema, fragments, variableValues } = this.operation;
    const groups: { types: string[]; collected: Map<string, readonly FieldNode[]> }[] = [];
    for (const type of types) {
      const object = schema.getType(type) as GraphQLObjectType;
      const collected = collectSubfields(schema, fragments, variableValues, object, this.nodes);
      const same = groups.find((group) => isSame(group.collected, collected));
      if (same) same.types.push(type);
      else groups.push({ types: [type], collected });
    }
    return groups.map((group) => ({
      types: group.types,
      fields: [...group.collected].map(([key, nodes]) => this.field(group.types[0], key, nodes)),
    }));
  }

  private field(type: string, key: string, nodes: readonly FieldNode[]): SelectedField {
    const { schema, variableValues } = this.operation;
    const name = nodes[0].name.value;
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
    return {
      key,
      name,
      args: field ? getArgumentValues(field, nodes[0], variableValues) : {},
      type: field?.type,
      children: new Selection(this.operation, nodes, field ? getNamedType(field.type) : GraphQLString),
    };
  }
}

function isSame(a: Map<string, readonly FieldNode[]>, b: Map<string, readonly FieldNode[]>): boolean {
  const [some, others] = [[...a], [...b]];
  return (
    some.length === others.length &&
    some.every(
      ([key, nodes], i) =>
        others[i][0] === key &&
        others[i][1].length === nodes.length &&
        nodes.every((node, j) => node === others[i][1][j]),
    )
  );
}
