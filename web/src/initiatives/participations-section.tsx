import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { InPlace, useNew } from '../shared/in-place';
import { NamedLink } from '../shared/named-link';
import { ChangeButton, RecordsSection } from '../shared/records-section';
import type { Named } from '../shared/stakeholder';
import { StakeholderPicker } from '../shared/stakeholder-picker';
import { type Editing, useTextFields } from '../shared/text-fields';
import { useVersionedEdit, type Versioned } from '../shared/versioned-edit';
import { SelectField } from '../ui/fields';
import { Tag } from '../ui/notice';
import { ADD_PARTICIPATION, UPDATE_PARTICIPATION } from './changes.operations';
import { INITIATIVE, type InitiativeOf, type Participation } from './initiative.operations';

type Role = Participation['role'];
/** Who leads is one of the facts of an initiative. */
const ROLES: readonly Role[] = ['PARTNER', 'HOST', 'PARTICIPANT', 'SUPPORTER', 'FUNDER'];

interface PartForm {
  role: Role;
  validFrom: string;
  validUntil: string;
}

/** The fields that show their own problem. */
const SHOWN = ['validFrom', 'validUntil', 'stakeholderId'] as const;

const formOf = ({ version, role, validFrom, validUntil }: Participation): Versioned<PartForm> => ({
  version,
  form: { role, validFrom: validFrom ?? '', validUntil: validUntil ?? '' },
});

const inputOf = ({ role, validFrom, validUntil }: Partial<PartForm>) => ({
  ...(role && { role }),
  ...(validFrom !== undefined && { validFrom: validFrom || null }),
  ...(validUntil !== undefined && { validUntil: validUntil || null }),
});

/** Who takes part, as what and when; a part is ended rather than removed. */
export function ParticipationsSection({ of, editable }: { of: InitiativeOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <RecordsSection
      title={t('initiative.participations')}
      rows={of.participations}
      editable={editable}
      kept="participation"
      add={t('initiative.addParticipation')}
      empty={<p className="soft">{t('initiative.nobody')}</p>}
      fresh={(close) => <AddPart initiativeId={of.id} onClose={close} />}
      line={(one, onChange) => <Line one={one} onChange={onChange} />}
      form={(one, close) => <ChangePart one={one} initiativeId={of.id} onClose={close} />}
    />
  );
}

function Line({ one, onChange }: { one: Participation; onChange: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <div className="row spread">
      <div className="grow">
        <NamedLink of={one.stakeholder} /> <span className="soft small">{t(`initiativeRole.${one.role}`)}</span>{' '}
        {!one.current && one.validUntil && <Tag>{t('board.until', { day: date(one.validUntil) })}</Tag>}
      </div>
      {onChange && <ChangeButton name={one.stakeholder.name} onPress={onChange} />}
    </div>
  );
}

function useLabels(): Record<keyof PartForm, string> {
  const { t } = useTranslation();
  return { role: t('board.role'), validFrom: t('board.from'), validUntil: t('board.to') };
}

function PartFields({ edit }: { edit: Editing<PartForm> }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { day } = useTextFields(edit, labels);
  const { form, set } = edit;
  return (
    <>
      {form.role !== 'LEAD' && (
        <SelectField
          label={labels.role}
          value={form.role}
          onChange={(role) => role && set({ role })}
          options={ROLES.map((value) => ({ value, label: t(`initiativeRole.${value}`) }))}
        />
      )}
      <div className="columns fields">
        {day('validFrom')}
        {day('validUntil')}
      </div>
    </>
  );
}

function AddPart({ initiativeId, onClose }: { initiativeId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [who, setWho] = useState<Named>();
  const edit = useNew<PartForm>(
    { role: 'PARTICIPANT', validFrom: dayIn(), validUntil: '' },
    async ({ role, ...days }) =>
      who && change(ADD_PARTICIPATION, { input: { initiativeId, stakeholderId: who.id, role, ...inputOf(days) } }),
    onClose,
  );
  return (
    <InPlace edit={edit} shown={SHOWN} ready={who !== undefined}>
      <StakeholderPicker label={t('board.who')} value={who} onChange={setWho} />
      <PartFields edit={edit} />
    </InPlace>
  );
}

function ChangePart({ one, initiativeId, onClose }: { one: Participation; initiativeId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const edit = useVersionedEdit<PartForm>({
    key: `participation.${one.id}`,
    from: formOf(one),
    load: async () => {
      const { data } = await client.query(INITIATIVE, { id: initiativeId }, { requestPolicy: 'network-only' });
      const now = data?.initiative?.participations.find(({ id }) => id === one.id);
      return now && formOf(now);
    },
    save: (changes, version) => change(UPDATE_PARTICIPATION, { input: { id: one.id, version, ...inputOf(changes) } }),
    onEnd: onClose,
    labels: useLabels(),
    show: (key, value) => (key === 'role' ? t(`initiativeRole.${value as Role}`) : value),
  });
  return (
    <InPlace edit={edit} shown={SHOWN}>
      <strong>{one.stakeholder.name}</strong>
      <PartFields edit={edit} />
    </InPlace>
  );
}
