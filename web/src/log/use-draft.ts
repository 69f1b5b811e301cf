import { type SetStateAction, useCallback, useEffect, useState } from 'react';
import { forget, keep, readKept } from '../session/kept';
import { emptyForm, isTyped, keepable, type LogForm } from './log-form';

const keyOf = (userId: string) => `draft.${userId}`;

/** The form that is being filled in: kept in the browser as one types, and back when one comes back. */
export function useDraft(userId: string) {
  const [form, set] = useState<LogForm | undefined>();
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    void readKept<LogForm>(keyOf(userId)).then((kept) => {
      setRestored(kept !== undefined && isTyped(kept));
      set((before) => before ?? kept ?? emptyForm());
    });
  }, [userId]);

  // At each letter: whoever leaves the page loses none.
  useEffect(() => {
    if (form) void keep(keyOf(userId), keepable(form));
  }, [form, userId]);

  const change = useCallback(
    (next: SetStateAction<LogForm>) =>
      set((before) => (typeof next === 'function' ? next(before ?? emptyForm()) : next)),
    [],
  );
  const clear = useCallback(async () => {
    set((before) => emptyForm(before?.channel));
    setRestored(false);
    await forget(keyOf(userId));
  }, [userId]);
  return { form, change, clear, restored };
}
