import { createHash } from 'node:crypto';
import { snake } from '../records/table.js';
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** PostgreSQL cuts names at 63 bytes: longer ones keep their start and end in a digest. */
const short = (name: string) =>
  name.length <= 63 ? name : `${name.slice(0, 54)}_${createHash('sha1').update(name).digest('hex').slice(0, 8)}`;

const tableOf = (table: Table | string) => (typeof table === 'string' ? table : table.name).split('.').pop() as string;

/** snake_case names that a person can read in an error or a plan: `stakeholder_owner_id_fk`. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName?: string) {
    return customName ?? snake(className);
  }
  override columnName(property: string, customName: string | undefined, prefixes: string[]) {
    return snake([...prefixes, customName ?? property].join('_'));
  }
  override joinColumnName(relation: string, referenced: string) {
    return snake(`${relation}_${referenced}`);
  }
  override primaryKeyName(table: Table | string) {
    return short(`${tableOf(table)}_pk`);
  }
  override foreignKeyName(table: Table | string, columns: string[]) {
    return short(`${tableOf(table)}_${columns.join('_')}_fk`);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]) {
    return short(`${tableOf(table)}_${columns.join('_')}_key`);
  }
  override relationConstraintName(table: Table | string, columns: string[]) {
    return short(`${tableOf(table)}_${columns.join('_')}_key`);
  }
  override indexName(table: Table | string, columns: string[]) {
    return short(`${tableOf(table)}_${columns.join('_')}_idx`);
  }
}
