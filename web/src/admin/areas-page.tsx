import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useChange } from '../api/use-api';
import { Answer } from '../shared/answer';
import { EditDialog } from '../shared/edit-dialog';
import { useProblemOf } from '../shared/failure-notice';
import { type Area, inTree, VOCABULARY } from '../shared/vocabulary';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/fields';
import { Empty } from '../ui/notice';
import { Section } from '../ui/page';
import { AdminFrame } from './admin-frame';
import { CREATE_AREA, UPDATE_AREA } from './admin.operations';

const AREA_KINDS = ['MUNICIPALITY', 'PART_OF_TOWN', 'DISTRICT', 'NEIGHBOURHOOD', 'PLACE'] as const;

/** The tree of places. */
export default function AreasPage() {
  const { t } = useTranslation();
  const answer = useAsk(VOCABULARY, {});
  const [editing, setEditing] = useState<Area | 'new'>();
  return (
    <AdminFrame>
      <Section
        title={t('admin.areas')}
        actions={
          <Button look="primary" small onPress={() => setEditing('new')}>
            {t('admin.addArea')}
          </Button>
        }
      >
        <Answer of={answer}>
          {({ areas }) => (
            <>
              {areas.length === 0 && <Empty>{t('admin.noAreas')}</Empty>}
              <ul className="plain divided">
                {inTree(areas).map(({ area, depth }) => (
                  <li key={area.id} className="row spread" style={{ paddingInlineStart: `${depth * 1.5}rem` }}>
                    <div>
                      {area.name}{' '}
                      <span className="soft small">
                        {[t(`areaKind.${area.kind}`), area.code, area.codeVersion].filter(Boolean).join(' · ')}
                      </span>
                    </div>
                    <Button
                      small
                      aria-label={t('common.changeOf', { name: area.name })}
                      onPress={() => setEditing(area)}
                    >
                      {t('common.change')}
                    </Button>
                  </li>
                ))}
              </ul>
              {editing && (
                <AreaDialog
                  area={editing === 'new' ? undefined : editing}
                  areas={areas}
                  onClose={() => setEditing(undefined)}
                />
              )}
            </>
          )}
        </Answer>
      </Section>
    </AdminFrame>
  );
}

function AreaDialog({ area, areas, onClose }: { area: Area | undefined; areas: readonly Area[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState({
    name: area?.name ?? '',
    kind: area?.kind ?? ('NEIGHBOURHOOD' as const),
    parentId: area?.parent?.id ?? '',
    code: area?.code ?? '',
    codeVersion: area?.codeVersion ?? '',
  });
  const [create] = useChange(CREATE_AREA);
  const [update] = useChange(UPDATE_AREA);
  const set = (next: Partial<typeof form>) => setForm({ ...form, ...next });
  const save = () => {
    const input = {
      name: form.name.trim(),
      kind: form.kind,
      parentId: form.parentId || null,
      code: form.code.trim() || null,
      codeVersion: form.codeVersion.trim() || null,
    };
    return area ? update({ input: { id: area.id, version: area.version, ...input } }) : create({ input });
  };
  return (
    <EditDialog
      title={area ? area.name : t('admin.addArea')}
      onSave={save}
      onClose={onClose}
      fields={['name', 'code', 'codeVersion']}
      ready={form.name.trim() !== ''}
    >
      {(failure) => <AreaFields {...{ failure, form, set, areas: areas.filter(({ id }) => id !== area?.id) }} />}
    </EditDialog>
  );
}

interface AreaForm {
  name: string;
  kind: Area['kind'];
  parentId: string;
  code: string;
  codeVersion: string;
}

function AreaFields({
  failure,
  form,
  set,
  areas,
}: {
  failure: Parameters<typeof useProblemOf>[0];
  form: AreaForm;
  set: (next: Partial<AreaForm>) => void;
  areas: readonly Area[];
}) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return (
    <>
      <TextField
        label={t('settings.name')}
        required
        value={form.name}
        problem={problemOf('name')}
        onChange={(name) => set({ name })}
      />
      <SelectField
        label={t('admin.areaKind')}
        value={form.kind}
        onChange={(kind) => kind && set({ kind })}
        options={AREA_KINDS.map((value) => ({ value, label: t(`areaKind.${value}`) }))}
      />
      <SelectField
        label={t('admin.within')}
        none={t('admin.nowhere')}
        value={form.parentId}
        problem={problemOf('parentId')}
        onChange={(parentId) => set({ parentId })}
        options={inTree(areas).map(({ area, depth }) => ({
          value: area.id,
          label: `${'\u2007\u2007'.repeat(depth)}${area.name}`,
        }))}
      />
      <div className="row end">
        <TextField
          label={t('admin.code')}
          value={form.code}
          problem={problemOf('code')}
          onChange={(code) => set({ code })}
        />
        <TextField
          label={t('admin.codeVersion')}
          value={form.codeVersion}
          problem={problemOf('codeVersion')}
          onChange={(codeVersion) => set({ codeVersion })}
        />
      </div>
    </>
  );
}
