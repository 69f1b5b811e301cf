import { useEffect, useState } from 'react';
import { graphql } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { keep, readKept } from '../session/kept';
import type { ContactForm } from './contact-form';

const OWN_NOTES = graphql(`
  query OwnNotes($staffId: UUID!) {
    interactions(filter: { staffId: $staffId }, first: 20) {
      nodes {
        id
        note
        noteState
        author {
          id
        }
      }
    }
  }
`);

type Habit = Exclude<ContactForm['noteState'], ''>;

/**
 * Whether colleagues may read somebody's notes, as they said it last: in this browser, or else of their latest note.
 * @param needed whether it is asked for: only who writes a note needs it
 */
export function useNoteHabit(userId: string, needed: boolean) {
  const [kept, setKept] = useState<Habit | 'unknown'>();
  useEffect(() => {
    void readKept<Habit>(`notes.${userId}`).then((before) => setKept((now) => now ?? before ?? 'unknown'));
  }, [userId]);
  const asks = needed && kept === 'unknown';
  const { data } = useAsk(OWN_NOTES, { staffId: userId }, { pause: !asks, alone: true });
  const own = data?.interactions.nodes.find(({ author, note }) => author.id === userId && note);
  const remember = (habit: ContactForm['noteState']) => {
    if (!habit) return;
    setKept(habit);
    void keep(`notes.${userId}`, habit);
  };
  return { habit: kept === 'unknown' ? own?.noteState : kept, remember };
}
