import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change, useChange } from '../api/use-api';
import { addDays, dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { InPlace, useNew } from '../shared/in-place';
import type { Named } from '../shared/stakeholder';
import { useTextFields } from '../shared/text-fields';
import { toast } from '../shared/toast';
import { hasUnsaved } from '../shared/unsaved';
import { useVersionedEdit, type Versioned } from '../shared/versioned-edit';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/fields';
import type { Affiliation } from './affiliation-words';
import { END_AFFILIATION, RECORD_BOARD, UPDATE_AFFILIATION } from './changes.operations';
import { PAGE } from './page.operations';
import { dated, ROLE_FIELDS, ROLE_LIST, type RoleForm, RoleFields, RoleOptions, useRoleLabels } from './role-fields';

interface ChangeProps {
  one: Affiliation;
  of: Named;
  onClose: () => void;
}

const HOWS = ['correct', 'newRole'] as const;

/** A change of what somebody is: a slip that is put right, or another role from a day on, which ends this one. */
export default function ChangeAffiliation(props: ChangeProps) {
  const { t } = useTranslation();
  const { one } = props;
  const [how, setHow] = useState<(typeof HOWS)[number]>('correct');
  // What is typed already is a slip being put right.
  const choice = one.current && !hasUnsaved(`role.${one.id}`);
  return (
    <div className="stack tight">
      <p>
        <span className="strong">{one.person.name}</span>, {one.role} · {one.organisation.name}
      </p>
      {choice && (
        <ChoiceField
          bare
          label={t('board.how', { name: one.person.name })}
          value={how}
          onChange={setHow}
          options={HOWS.map((value) => ({ value, label: t(`board.hows.${value}`) }))}
        />
      )}
      {how === 'correct' ? <Correct {...props} /> : <NewRole {...props} />}
    </div>
  );
}

const formOf = (one: Affiliation): Versioned<RoleForm> => ({
  version: one.version,
  form: {
    role: one.role,
    primary: one.primary,
    validFrom: one.validFrom ?? '',
    validUntil: one.validUntil ?? '',
  },
});

function Correct({ one, of, onClose }: ChangeProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [update] = useChange(UPDATE_AFFILIATION);
  const edit = useVersionedEdit<RoleForm>({
    key: `role.${one.id}`,
    from: formOf(one),
    load: async () => {
      const { data } = await client.query(PAGE, { id: of.id }, { requestPolicy: 'network-only' });
      const now = data?.stakeholder?.affiliations.find(({ id }) => id === one.id);
      return now && formOf(now);
    },
    save: (changes, version) => update({ input: { id: one.id, version, ...dated(changes) } }),
    onEnd: onClose,
    labels: useRoleLabels(),
    show: (_key, value) => (typeof value === 'boolean' ? t(value ? 'common.yes' : 'common.no') : value),
  });
  return (
    <InPlace edit={edit} shown={ROLE_FIELDS} more={!edit.form.validUntil && <EndToday one={one} onEnd={edit.cancel} />}>
      <RoleFields edit={edit} />
    </InPlace>
  );
}

/** Ends a role, today; taken back, it goes on. */
function EndToday({ one, onEnd }: { one: Affiliation; onEnd: () => void }) {
  const { t } = useTranslation();
  const [end, busy] = useChange(END_AFFILIATION);
  const press = async () => {
    const outcome = await end({ input: { id: one.id, version: one.version, validUntil: dayIn() } });
    if (!outcome.ok) return toast({ text: t(`failure.${outcome.failure.code}`, { seconds: 60 }) });
    const { version } = outcome.data.endAffiliation.affiliation;
    toast({
      text: t('board.toldEnded', { name: one.person.name, role: one.role }),
      undo: () => change(UPDATE_AFFILIATION, { input: { id: one.id, version, validUntil: one.validUntil } }),
    });
    onEnd();
  };
  return (
    <Button small look="danger" isDisabled={busy} onPress={() => void press()}>
      {t('board.endToday')}
    </Button>
  );
}

/** Another role from a day on: the one before it ends the day before, and stays as history. */
function NewRole({ one, onClose }: ChangeProps) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const edit = useNew(
    { role: '', on: dayIn() },
    ({ role, on }) =>
      change(RECORD_BOARD, {
        input: {
          organisationId: one.organisation.id,
          on,
          changes: [{ id: one.id, version: one.version, role: role.trim() }],
        },
      }),
    onClose,
  );
  const { text, day } = useTextFields(edit, { role: t('board.newRole'), on: t('board.newFrom') });
  const { on, role } = edit.form;
  return (
    <InPlace edit={edit} shown={['role', 'on']} ready={on !== '' && role.trim() !== ''}>
      <div className="row end">
        <div className="grow">
          {text('role', { list: ROLE_LIST })}
          <RoleOptions />
        </div>
        {day('on', { required: true })}
      </div>
      {on && <p className="soft small">{t('board.oldUntil', { role: one.role, day: date(addDays(on, -1)) })}</p>}
    </InPlace>
  );
}
