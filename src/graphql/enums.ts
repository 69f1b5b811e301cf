import { registerEnumType } from '@nestjs/graphql';

const names = new WeakMap<object, string>();

/** The name that an enum has in the API. */
export const enumName = (values: object): string | undefined => names.get(values);

/**
 * A GraphQL enum whose every value is described.
 * @example export const Kind = describedEnum('Kind', 'What it is.', { A: 'This.', B: 'That.' });
 *          export type Kind = keyof typeof Kind;
 */
export function describedEnum<const T extends Record<string, string>>(
  name: string,
  description: string,
  values: T,
): { readonly [K in keyof T]: K } {
  const members = Object.fromEntries(Object.keys(values).map((key) => [key, key])) as { [K in keyof T]: K };
  names.set(members, name);
  registerEnumType(members, {
    name,
    description,
    valuesMap: Object.fromEntries(Object.entries(values).map(([key, text]) => [key, { description: text }])) as never,
  });
  return members;
}
