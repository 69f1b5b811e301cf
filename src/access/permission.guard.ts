import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  type OnApplicationBootstrap,
  SetMetadata,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { contextOf } from '../graphql/context.js';
import type { Actor } from '../kernel/actor.js';
import { due, forbidden, unauthenticated } from '../kernel/errors.js';
import { covers, may, type Permission } from './policy.js';

const PERMISSION = 'samverka:permission';
/** What @nestjs/graphql marks a resolver method with: 'Query', 'Mutation' or 'Subscription'. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const ROOT = ['Query', 'Mutation', 'Subscription'];

/** The mark that every root field carries: what a caller needs, or that anybody may call. */
export const Requires = (permission: Permission | 'anybody') => SetMetadata(PERMISSION, permission);

/** Denies by default: a root field without a mark stops the boot, and would be refused if it did not. */
@Injectable()
export class PermissionGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const unmarked = this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const prototype = instance ? (Object.getPrototypeOf(instance) as object | null) : null;
      if (!prototype || !metatype) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => {
          const method = (prototype as Record<string, object>)[name];
          return (
            ROOT.includes(Reflect.getMetadata(RESOLVER_TYPE, method) as string) &&
            !this.reflector.get(PERMISSION, method as never)
          );
        })
        .map((name) => `${metatype.name}.${name}`);
    });
    if (unmarked.length) throw new Error(`Root fields without a permission mark: ${unmarked.join(', ')}`);
  }

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType<string>() !== 'graphql') return true;
    const parent = GqlExecutionContext.create(execution).getInfo<{ parentType: { name: string } }>().parentType.name;
    if (!ROOT.includes(parent)) return true;
    const permission = this.reflector.get<Permission | 'anybody' | undefined>(PERMISSION, execution.getHandler());
    if (permission === 'anybody') return true;
    const { actor } = contextOf(execution);
    if (!actor) throw unauthenticated();
    await demand(actor, permission);
    return true;
  }
}

/**
 * Refuses an actor without a permission. What is remembered of an actor may not refuse either, before it is found to hold
 * still.
 */
export async function demand(actor: Actor, permission: Permission | undefined): Promise<void> {
  if (!permission || !may(actor, permission)) throw (await actor.admission?.refused()) ?? refusal(actor, permission);
}

/** What is to be said: it may be that something else comes first, or that the token does not suffice. */
const refusal = (actor: Actor, permission: Permission | undefined): Error => {
  if (actor.due) return due(actor.due);
  if (!permission || covers(actor, permission)) return forbidden();
  return forbidden(
    covers({ scope: 'WRITE' }, permission) ? 'This token is for reading only.' : 'A token cannot do this. Sign in.',
  );
};
