import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useChange } from '../api/use-api';
import { useSession } from '../session/session';
import { EditableSection } from '../shared/editable-section';
import { UPDATE_INTERACTION } from '../shared/participant.operations';
import { InPlace } from '../shared/in-place';
import { useVersionedEdit } from '../shared/versioned-edit';
import { ChoiceField, TextField } from '../ui/fields';
import { Tag } from '../ui/notice';
import { INTERACTION, type InteractionOf } from './interaction.operations';

interface NoteForm {
  note: string;
  noteState: 'DRAFT' | 'FINALISED';
}
const formOf = (one: InteractionOf) => ({
  version: one.version,
  form: { note: one.note ?? '', noteState: one.noteState } satisfies NoteForm,
});

/** The note of a contact. A draft is its author's; what is finalised is a record. */
export function NoteSection({ of }: { of: InteractionOf }) {
  const { t } = useTranslation();
  const { me, may } = useSession();
  const mine = of.author.id === me.id;
  const editable = may('interaction.write') && (mine || of.noteState === 'FINALISED');
  return (
    <EditableSection
      title={t('log.note')}
      editable={editable}
      kept={`note.${of.id}`}
      form={(close) => <NoteFields of={of} onClose={close} />}
    >
      {of.note ? (
        <>
          <p className="note">{of.note}</p>
          <div>
            <Tag tone={of.noteState === 'DRAFT' ? 'warn' : 'good'}>
              {t(of.noteState === 'DRAFT' ? 'log.draft' : 'log.finalised')}
            </Tag>
          </div>
        </>
      ) : (
        <p className="soft">{t('interaction.noNote')}</p>
      )}
    </EditableSection>
  );
}

function NoteFields({ of, onClose }: { of: InteractionOf; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const [update] = useChange(UPDATE_INTERACTION);
  const edit = useVersionedEdit<NoteForm>({
    key: `note.${of.id}`,
    from: formOf(of),
    load: async () => {
      const { data } = await client.query(INTERACTION, { id: of.id }, { requestPolicy: 'network-only' });
      return data?.interaction ? formOf(data.interaction) : undefined;
    },
    save: (changes, version) => update({ input: { id: of.id, version, ...changes } }),
    onEnd: onClose,
    labels: { note: t('log.note'), noteState: t('log.noteState') },
    show: (key, value) => (key === 'noteState' ? t(value === 'DRAFT' ? 'log.draft' : 'log.finalised') : value),
  });
  return (
    <InPlace edit={edit} shown={[]} roomy>
      <TextField label={t('log.note')} lines={6} value={edit.form.note} onChange={(note) => edit.set({ note })} />
      {of.noteState === 'DRAFT' && (
        <ChoiceField
          label={t('log.noteState')}
          value={edit.form.noteState}
          onChange={(noteState) => edit.set({ noteState })}
          options={[
            { value: 'DRAFT', label: t('log.draft') },
            { value: 'FINALISED', label: t('log.finalised') },
          ]}
        />
      )}
    </InPlace>
  );
}
