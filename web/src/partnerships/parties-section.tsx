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
import { useUnit } from '../shared/use-unit';
import { useVersionedEdit, type Versioned } from '../shared/versioned-edit';
import { CheckField, SelectField } from '../ui/fields';
import { Tag } from '../ui/notice';
import { ADD_PARTY, UPDATE_PARTY } from './changes.operations';
import { PARTNERSHIP, type PartnershipOf, type Party } from './partnership.operations';

type Role = Party['role'];
const ROLES: readonly Role[] = ['LEAD', 'PARTNER', 'HOST', 'FUNDER', 'SUPPORTER'];

interface PartyForm {
  role: Role;
  joinedOn: string;
  leftOn: string;
  representedByStaff: boolean;
}

/** The fields that show their own problem. */
const SHOWN = ['joinedOn', 'leftOn', 'stakeholderId'] as const;

const formOf = ({ version, role, joinedOn, leftOn, representedByStaff }: Party): Versioned<PartyForm> => ({
  version,
  form: { role, joinedOn, leftOn: leftOn ?? '', representedByStaff },
});

/** Who takes part, as what and since when; a party is ended rather than removed. */
export function PartiesSection({ of, editable }: { of: PartnershipOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <RecordsSection
      title={t('partnership.parties')}
      rows={of.parties}
      editable={editable}
      kept="party"
      add={t('partnership.addPartner')}
      empty={null}
      fresh={(close) => <AddParty partnershipId={of.id} onClose={close} />}
      line={(party, onChange) => <Line party={party} onChange={onChange} />}
      form={(party, close) => <ChangeParty party={party} partnershipId={of.id} onClose={close} />}
    />
  );
}

function Line({ party, onChange }: { party: Party; onChange?: () => void }) {
  const { t } = useTranslation();
  const { number, date } = useFormat();
  const unit = useUnit();
  const { stakeholder } = party;
  return (
    <div className="row spread">
      <div className="grow">
        <NamedLink of={stakeholder} /> <span className="soft small">{t(`partyRole.${party.role}`)}</span>{' '}
        {!party.current && (
          <Tag>{party.leftOn ? t('board.until', { day: date(party.leftOn) }) : t('contact.ended')}</Tag>
        )}
        {party.contributionSums.map((sum) => (
          <div key={`${sum.kind}${sum.unit}`} className="soft small">
            {t(`contribution.${sum.kind}`)}:{' '}
            {t('partnership.delivered', {
              delivered: number(sum.delivered),
              pledged: number(sum.pledged),
              unit: unit(sum.unit),
            })}
          </div>
        ))}
      </div>
      {onChange && <ChangeButton name={stakeholder.name} onPress={onChange} />}
    </div>
  );
}

function useLabels(): Record<keyof PartyForm, string> {
  const { t } = useTranslation();
  return {
    role: t('board.role'),
    joinedOn: t('board.from'),
    leftOn: t('board.to'),
    representedByStaff: t('partnership.ours'),
  };
}

function PartyFields({ edit }: { edit: Editing<PartyForm> }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { day } = useTextFields(edit, labels);
  const { form, set } = edit;
  return (
    <>
      <SelectField
        label={labels.role}
        value={form.role}
        onChange={(role) => role && set({ role })}
        options={ROLES.map((value) => ({ value, label: t(`partyRole.${value}`) }))}
      />
      <div className="columns fields">
        {day('joinedOn')}
        {day('leftOn')}
      </div>
      <CheckField
        label={labels.representedByStaff}
        hint={t('partnership.oursHint')}
        checked={form.representedByStaff}
        onChange={(representedByStaff) => set({ representedByStaff })}
      />
    </>
  );
}

function AddParty({ partnershipId, onClose }: { partnershipId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [who, setWho] = useState<Named>();
  const edit = useNew<PartyForm>(
    { role: 'PARTNER', joinedOn: dayIn(), leftOn: '', representedByStaff: false },
    async ({ leftOn, ...form }) =>
      who && change(ADD_PARTY, { input: { partnershipId, stakeholderId: who.id, ...form, leftOn: leftOn || null } }),
    onClose,
  );
  return (
    <InPlace edit={edit} shown={SHOWN} ready={who !== undefined && edit.form.joinedOn !== ''}>
      <StakeholderPicker label={t('board.who')} value={who} onChange={setWho} />
      <PartyFields edit={edit} />
    </InPlace>
  );
}

function ChangeParty({ party, partnershipId, onClose }: { party: Party; partnershipId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const labels = useLabels();
  const edit = useVersionedEdit<PartyForm>({
    key: `party.${party.id}`,
    from: formOf(party),
    load: async () => {
      const { data } = await client.query(PARTNERSHIP, { id: partnershipId }, { requestPolicy: 'network-only' });
      const now = data?.partnership?.parties.find(({ id }) => id === party.id);
      return now && formOf(now);
    },
    save: ({ leftOn, ...changes }, version) =>
      change(UPDATE_PARTY, {
        input: { id: party.id, version, ...changes, ...(leftOn !== undefined && { leftOn: leftOn || null }) },
      }),
    onEnd: onClose,
    labels,
    show: (key, value) =>
      key === 'role'
        ? t(`partyRole.${value as Role}`)
        : typeof value === 'boolean'
          ? t(value ? 'common.yes' : 'common.no')
          : value,
  });
  return (
    <InPlace edit={edit} shown={SHOWN} ready={edit.form.joinedOn !== ''}>
      <strong>{party.stakeholder.name}</strong>
      <PartyFields edit={edit} />
    </InPlace>
  );
}
