/*
 * What was typed and not saved, by the record that it is about: who leaves a page and comes back finds it again. It lives as long as
 * the tab, in memory only.
 */

const forms = new Map<string, unknown>();

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

export const unsaved = <Form>(key: string): Form | undefined => forms.get(key) as Form | undefined;

export const hasUnsaved = (key: string): boolean => forms.has(key);

/** Keeps what is typed; nothing is forgotten by closing the tab without being asked. */
export function keepUnsaved(key: string, form: unknown): void {
  if (forms.size === 0) window.addEventListener('beforeunload', ask);
  forms.set(key, form);
}

/** Whoever uses this tab next finds nothing of who left it. */
export const dropAllUnsaved = (): void => [...forms.keys()].forEach(dropUnsaved);

export function dropUnsaved(key: string): void {
  forms.delete(key);
  if (forms.size === 0) window.removeEventListener('beforeunload', ask);
}
