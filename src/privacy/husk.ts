import type { EntityMetadata } from 'typeorm';
import { type FieldDeclaration, fieldsOf } from '../records/declaration.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';

const ERASED_NAME = 'Raderad person';

/**
 * What is left of a person: every declared field that told of them is empty, or as it is where nothing is said. Keys and what
 * is ours stay, but nobody keeps the relationship any more.
 */
export function huskOf(metadata: EntityMetadata, now: Date): Partial<Stakeholder> {
  const told = fieldsOf(Stakeholder).filter(({ privacy }) => privacy !== 'ours');
  return {
    ...Object.fromEntries(told.flatMap((field) => emptied(field, metadata))),
    ownerId: null,
    erasedAt: now,
  };
}

function emptied({ key, kind, preset, privacy }: FieldDeclaration, metadata: EntityMetadata): [string, unknown][] {
  const column = metadata.findColumnWithPropertyName(key)!;
  if (column.isNullable) return [[key, null]];
  if (column.isArray) return [[key, []]];
  if (preset !== undefined) return [[key, preset]];
  // A code that has to be there says what the husk is of, and of nobody.
  if (privacy === 'figures') return [];
  return [[key, kind === 'stored' ? '' : ERASED_NAME]];
}
