import { useTranslation } from 'react-i18next';
import { Chips } from '../ui/chips';
import { CheckField, TextField } from '../ui/fields';
import type { ContactForm } from './contact-form';

interface NoteFieldProps {
  form: Pick<ContactForm, 'note' | 'noteState'>;
  set: (next: Partial<ContactForm>) => void;
  /** Whether colleagues may read it already, which cannot be taken back. */
  final: boolean;
  problem?: string;
}

/** What was said, and whether colleagues may read it: that is asked once, and then stands as it was said last. */
export function NoteField({ form: { note, noteState }, set, final, problem }: NoteFieldProps) {
  const { t } = useTranslation();
  const asks = note.trim() !== '' && !final;
  return (
    <div className="stack tight">
      <TextField
        label={t('log.note')}
        lines={3}
        value={note}
        hint={t('log.noteHint')}
        onChange={(next) => set({ note: next })}
      />
      {asks && noteState === '' && (
        <>
          <Chips
            label={t('log.readersOfNote')}
            value={noteState}
            onChange={(next) => set({ noteState: next })}
            options={[
              { value: 'FINALISED', label: t('log.forColleagues') },
              { value: 'DRAFT', label: t('log.forMe') },
            ]}
          />
          <p className={problem ? 'problem' : 'hint'} role={problem ? 'alert' : undefined}>
            {problem ?? t('log.readersOfNoteHint')}
          </p>
        </>
      )}
      {asks && noteState !== '' && (
        <CheckField
          label={t('log.colleaguesMayRead')}
          checked={noteState === 'FINALISED'}
          hint={noteState === 'DRAFT' ? t('log.draftHint') : undefined}
          onChange={(checked) => set({ noteState: checked ? 'FINALISED' : 'DRAFT' })}
        />
      )}
    </div>
  );
}
