import type { Sight, Visible } from '../records/sight.js';
import { type Seeable, seen } from '../records/source.js';
import { LIAISON_KINDS } from './policy.js';

/*
 * What rooms say the facts of the policy with, as SQL conditions over rows of theirs. What an actor may see of a record stands
 * in its room, once.
 */

/**
 * SQL: is there a row? Looked up row by row: EXISTS within OR would be planned as a hash of the whole table, which a page
 * of twenty rows does not pay back.
 */
export const there = (from: string): string => `coalesce((SELECT true FROM ${from} LIMIT 1), false)`;

/** The account that the statement works for, as a parameter. */
export const me = (sight: Sight): string => sight.param(sight.actor.userId || null, 'uuid');

export const unrestricted = (level: string): string => `${level} <> 'RESTRICTED'`;
export const open = (level: string): string => `${level} = 'OPEN'`;

/** SQL: is a kind of stakeholder one that association liaisons look after? */
export const ofLiaison = (kind: string): string => `${kind} IN (${LIAISON_KINDS.map((one) => `'${one}'`).join(', ')})`;

/** SQL: is the value of a column none of an array's? */
export const noneOf = (column: string, array: string): string => `(${column} = ANY (${array})) IS NOT TRUE`;

/** A record that has a column. */
type With<Column extends string> = { [Name in Column]: unknown };

/** A row is seen by who may see the one that its column points to, or where it points to none. */
export const through =
  <Target extends { id: string }, Column extends string>(
    type: Seeable<Target>,
    column: Column,
  ): Visible<With<Column>> =>
  (row, sight) => {
    const target = seen(type, sight);
    if (target.sight === 'true' || target.sight === 'false') return target.sight;
    return `(${row[column]} IS NULL OR EXISTS (SELECT FROM ${target.from} WHERE ${target.id} = ${row[column]}))`;
  };

/** A row is seen by whose it is, whatever it hangs on, and else as that is. */
export const ownOr =
  <T extends object, Column extends string>(column: Column, visible: Visible<T>): Visible<T & With<Column>> =>
  (row, sight) => {
    const condition = visible(row, sight);
    return condition === 'true' ? condition : `(${row[column]} = ${me(sight)} OR ${condition})`;
  };

/** A row is seen by who may see all of it. */
export const both =
  <One extends object, Other extends object>(one: Visible<One>, other: Visible<Other>): Visible<One & Other> =>
  (row, sight) =>
    `${one(row, sight)} AND ${other(row, sight)}`;
