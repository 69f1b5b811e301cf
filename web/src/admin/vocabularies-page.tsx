import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useChange } from '../api/use-api';
import { numberOf } from '../i18n/read-number';
import { Answer } from '../shared/answer';
import { EditDialog } from '../shared/edit-dialog';
import { NumberField } from '../shared/number-field';
import { type FocusArea, VOCABULARY } from '../shared/vocabulary';
import { Button } from '../ui/button';
import { TextField } from '../ui/fields';
import { Section } from '../ui/page';
import { SortableTable } from '../ui/sortable-table';
import { AdminFrame } from './admin-frame';
import { type Cadence, CADENCES, CREATE_FOCUS, UPDATE_CADENCE, UPDATE_FOCUS } from './admin.operations';

/** Ten years. */
const MOST_DAYS = 3653;

/** Focus areas, and how often each kind of stakeholder is usually met. */
export default function VocabulariesPage() {
  return (
    <AdminFrame>
      <FocusAreas />
      <Cadences />
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

function Cadences() {
  const { t } = useTranslation();
  const answer = useAsk(CADENCES, {});
  const [editing, setEditing] = useState<Cadence>();
  const name = (one: Cadence) => `${t(`kinds.${one.kind}`)}, ${t(`engagement.${one.engagement}`)}`;
  return (
    <Section title={t('admin.cadences')}>
      <p className="soft small">{t('admin.cadencesHelp')}</p>
      <Answer of={answer}>
        {({ cadenceDefaults }) => (
          <SortableTable
            caption={t('admin.cadences')}
            rows={cadenceDefaults}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'kind',
                label: t('table.kind'),
                by: (one) => t(`kinds.${one.kind}`),
                cell: (one) => t(`kinds.${one.kind}`),
              },
              {
                key: 'engagement',
                label: t('fact.engagement'),
                by: (one) => t(`engagement.${one.engagement}`),
                cell: (one) => t(`engagement.${one.engagement}`),
              },
              {
                key: 'ideal',
                label: t('admin.ideal'),
                number: true,
                by: (one) => one.idealDays,
                cell: (one) => one.idealDays,
              },
              {
                key: 'longest',
                label: t('admin.longest'),
                number: true,
                by: (one) => one.longestDays,
                cell: (one) => one.longestDays,
              },
              {
                key: 'change',
                label: t('common.change'),
                cell: (one) => (
                  <Button small aria-label={t('common.changeOf', { name: name(one) })} onPress={() => setEditing(one)}>
                    {t('common.change')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Answer>
      {editing && <CadenceDialog of={editing} title={name(editing)} onClose={() => setEditing(undefined)} />}
    </Section>
  );
}

function CadenceDialog({ of, title, onClose }: { of: Cadence; title: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [ideal, setIdeal] = useState(String(of.idealDays));
  const [longest, setLongest] = useState(String(of.longestDays));
  const [update] = useChange(UPDATE_CADENCE);
  const save = () =>
    update({
      input: { id: of.id, version: of.version, idealDays: numberOf(ideal) ?? 0, longestDays: numberOf(longest) ?? 0 },
    });
  return (
    <EditDialog title={title} onSave={save} onClose={onClose}>
      {() => (
        <>
          <NumberField label={t('admin.ideal')} min={1} max={MOST_DAYS} required value={ideal} onChange={setIdeal} />
          <NumberField
            label={t('admin.longest')}
            min={1}
            max={MOST_DAYS}
            required
            value={longest}
            onChange={setLongest}
          />
        </>
      )}
    </EditDialog>
  );
}
