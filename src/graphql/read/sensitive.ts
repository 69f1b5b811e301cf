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
