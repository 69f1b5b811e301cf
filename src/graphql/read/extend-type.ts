import type { Type } from '@nestjs/common';
import {
  Args,
  type ArgsOptions,
  Parent,
  ResolveField,
  Resolver,
  type ResolverTypeFn,
  type ReturnTypeFunc,
} from '@nestjs/graphql';
import type { Visible } from '../../records/sight.js';
import { extendRead, narrowRead, type ReadField, type ReadType } from './read-type.js';

/** A field that a room adds to a type: what the schema says of it, and how it is read. */
export interface AddedField<T extends object> {
  type: ReturnTypeFunc;
  description: string;
  nullable?: boolean;
  /** A class of arguments, or single ones by their names. */
  args?: Type | Record<string, ArgsOptions>;
  read: ReadField<T>;
}

/**
 * Lets a room add to an earlier room's type. The class that comes of it is a provider of the room's module, and acts once the
 * application has that.
 * @param limit what of its rows may be seen, besides what the type says itself
 */
export function extendType<T extends object>(
  type: ResolverTypeFn,
  read: ReadType<T>,
  fields: Record<string, AddedField<NoInfer<T>>>,
  limit?: Visible<NoInfer<T>>,
): Type {
  class Extension {
    constructor() {
      extendRead(read, Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.read])));
      if (limit) narrowRead(read, limit);
    }
  }
  Object.defineProperty(Extension, 'name', { value: `${read.name}With${Object.keys(fields).map(capital).join('')}` });
  for (const [name, field] of Object.entries(fields)) declare(Extension.prototype, name, field);
  Resolver(type)(Extension);
  return Extension;
}

const capital = (name: string): string => name[0].toUpperCase() + name.slice(1);

/** What decorators would say of a method that resolves the field. It never runs: the row has the value under its key. */
function declare(target: object, name: string, { type, args, read: _, ...options }: AddedField<never>): void {
  const whole = typeof args === 'function';
  Object.defineProperty(target, name, { value: () => undefined, configurable: true });
  Reflect.defineMetadata('design:paramtypes', [Object, ...(whole ? [args] : [])], target, name);
  ResolveField(type, options)(target, name, Object.getOwnPropertyDescriptor(target, name)!);
  Parent()(target, name, 0);
  if (whole) Args()(target, name, 1);
  else Object.entries(args ?? {}).forEach(([arg, said], at) => Args(arg, said)(target, name, at + 1));
}
