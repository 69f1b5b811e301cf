import { type SetStateAction, useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { forget, keep, readKept } from '../session/kept';
import { type ContactForm, emptyForm, isTyped, keepable, withNow } from '../contact/contact-form';
import { ONE } from './log.operations';

const keyOf = (userId: string) => `draft.${userId}` as const;

/** The form that is being filled in: kept in the browser as one types, and back when one comes back. */
export function useDraft(userId: string) {
  const [form, set] = useState<ContactForm | undefined>();
  const [restored, setRestored] = useState(false);
  const client = useClient();

  useEffect(() => {
    void readKept<ContactForm>(keyOf(userId)).then((kept) => {
      setRestored(kept !== undefined && isTyped({ ...emptyForm(userId), ...kept }));
      // A draft of an older page lacks what has come since.
      set((before) => before ?? { ...emptyForm(userId), ...kept });
      // Whoever is not there any more, or not for this reader, leaves the draft too; who was erased, with the name that is left.
      for (const { id } of kept?.participants ?? [])
        if (id)
          void client.query(ONE, { id }, { requestPolicy: 'network-only' }).then(({ data }) => {
            if (data) set((now) => now && withNow(now, id, data.stakeholder));
          });
    });
  }, [userId, client]);

  // At each letter: whoever leaves the page loses none.
  useEffect(() => {
    if (form) void keep(keyOf(userId), keepable(form));
  }, [form, userId]);

  const change = useCallback(
    (next: SetStateAction<ContactForm>) =>
      set((before) => (typeof next === 'function' ? next(before ?? emptyForm(userId)) : next)),
    [userId],
  );
  const clear = useCallback(async () => {
    set((before) => emptyForm(userId, before?.channel));
    setRestored(false);
    await forget(keyOf(userId));
  }, [userId]);
  return { form, change, clear, restored };
}
