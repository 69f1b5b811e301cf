import type { Change } from '../database/journal.entity.js';
import type { Actor } from '../kernel/actor.js';
import { badField, forbidden } from '../kernel/errors.js';
import type { Interaction } from './interaction.entity.js';
import type { NoteState } from './interaction.enums.js';

/** What a change says of the note; what is left out stays. */
interface NoteChange {
  note?: string | null;
  noteState?: NoteState;
}

/** @throws FORBIDDEN for a draft that is another's; BAD_USER_INPUT for a finalised note taken back to a draft */
export function checkNote(
  actor: Actor,
  row: Pick<Interaction, 'noteState' | 'authorId'>,
  { note, noteState }: NoteChange,
): void {
  if (note === undefined && noteState === undefined) return;
  if (row.noteState === 'DRAFT' && row.authorId !== actor.userId)
    throw forbidden('The note is a draft of the one who recorded the contact.');
  if (row.noteState === 'FINALISED' && noteState === 'DRAFT')
    throw badField('input.noteState', 'transition', 'a finalised note cannot become a draft again');
}

/** A draft is its author's alone: the journal says that it changed, not what it says. */
export function noteChange(next: NoteChange, row?: Pick<Interaction, 'note' | 'noteState'>): Record<string, Change> {
  if (next.note === undefined || next.note === row?.note) return {};
  const shown = (note: string | null | undefined, state?: NoteState) =>
    note && state !== 'FINALISED' ? '(draft)' : note;
  return {
    note: { before: shown(row?.note, row?.noteState), after: shown(next.note, next.noteState ?? row?.noteState) },
  };
}
