import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useChange } from '../api/use-api';
import { Answer } from '../shared/answer';
import { EditDialog } from '../shared/edit-dialog';
import { type FocusArea, VOCABULARY } from '../shared/vocabulary';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Section } from '../ui/page';
import { AdminFrame } from './admin-frame';
import { CREATE_FOCUS, UPDATE_FOCUS } from './admin.operations';
import { CadenceGrid } from './cadence-grid';

/** Focus areas, and how often each kind of stakeholder is usually met. */
export default function VocabulariesPage() {
  return (
    <AdminFrame>
      <FocusAreas />
      <CadenceGrid />
    </AdminFrame>
  );
}

function FocusAreas() {
  const { t } = useTranslation();
  const answer = useAsk(VOCABULARY, {});
  const [editing, setEditing] = useState<FocusArea | 'new'>();
  return (
    <Section
      title={t('fact.focusAreas')}
      actions={
        <Button look="primary" small onPress={() => setEditing('new')}>
          {t('admin.addFocus')}
        </Button>
      }
    >
      <Answer of={answer}>
        {({ focusAreas }) => (
          <ul className="plain divided">
            {focusAreas.map((one) => (
              <li key={one.id} className="row spread">
                <div className="grow">
                  {one.name}{' '}
                  <span className="soft small">{[one.nameEn, one.description].filter(Boolean).join(' · ')}</span>
                </div>
                <Button small aria-label={t('common.changeOf', { name: one.name })} onPress={() => setEditing(one)}>
                  {t('common.change')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {editing && <FocusDialog focus={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </Section>
  );
}

function FocusDialog({ focus, onClose }: { focus: FocusArea | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(focus?.name ?? '');
  const [nameEn, setNameEn] = useState(focus?.nameEn ?? '');
  const [description, setDescription] = useState(focus?.description ?? '');
  const [create] = useChange(CREATE_FOCUS);
  const [update] = useChange(UPDATE_FOCUS);
  const save = () => {
    const input = { name: name.trim(), nameEn: nameEn.trim() || null, description: description.trim() || null };
    return focus ? update({ input: { id: focus.id, version: focus.version, ...input } }) : create({ input });
  };
  return (
    <EditDialog title={focus?.name ?? t('admin.addFocus')} onSave={save} onClose={onClose} ready={name.trim() !== ''}>
      {() => (
        <>
          <TextField label={t('admin.nameSv')} required value={name} onChange={setName} />
          <TextField label={t('admin.nameEn')} lang="en" value={nameEn} onChange={setNameEn} />
          <TextField label={t('fact.description')} lines={2} value={description} onChange={setDescription} />
        </>
      )}
    </EditDialog>
  );
}
