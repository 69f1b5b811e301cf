import type { Database } from '../../database/database.js';
import type { Actor } from '../../kernel/actor.js';

/** The key under which a row of an answer names those whose reading has to be journalled. */
export const SENSITIVE = '$sensitive';

/** The ids that rows anywhere in an answer name as sensitive. */
export function sensitiveIds(answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const item of answer) sensitiveIds(item, found);
  else if (typeof answer === 'object' && answer !== null)
    for (const [key, value] of Object.entries(answer)) {
      if (key !== SENSITIVE) sensitiveIds(value, found);
      else for (const id of [value].flat()) if (id) found.add(id as string);
    }
  return found;
}

/** Journals that somebody read of persons whose identity is protected. */
export async function journalReads(database: Database, actor: Actor, ids: Set<string>): Promise<void> {
  if (ids.size === 0) return;
  await database.query(
    `INSERT INTO journal (actor_id, request_id, action, object_type, object_id)
     SELECT $1, $2, 'stakeholder.readProtected', 'Stakeholder', id FROM unnest($3::uuid[]) id`,
    [actor.userId, actor.requestId, [...ids]],
  );
}
