import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { badField } from '../kernel/errors.js';

/**
 * GraphQL lets a variable that may be null stand for an argument that may not, where that has a value of its own; that the
 * variable is null shows only as the field is resolved, if at all. Here it is refused before anything runs.
 * @throws BAD_USER_INPUT naming the argument
 */
export function refuseNulls(
  schema: GraphQLSchema,
  document: DocumentNode,
  definitions: readonly VariableDefinitionNode[],
  variables: Record<string, unknown>,
): void {
  const none = new Set(Object.keys(variables).filter((name) => variables[name] === null));
  for (const { variable, defaultValue } of definitions)
    if (defaultValue?.kind === Kind.NULL && variables[variable.name.value] === undefined) none.add(variable.name.value);
  if (!none.size) return;
  const types = new TypeInfo(schema);
  let place = '';
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.VARIABLE_DEFINITION]: () => false,
      [Kind.ARGUMENT]: ({ name }) => void (place = name.value),
      [Kind.OBJECT_FIELD]: ({ name }) => void (place = name.value),
      [Kind.VARIABLE]: ({ name }) => {
        if (none.has(name.value) && isNonNullType(types.getInputType()))
          throw badField(place, 'type', 'must not be null');
      },
    }),
  );
}
