import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Failure } from '../api/failure';
import { change } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useProblemOf } from '../shared/failure-notice';
import { InPlace, useNew } from '../shared/in-place';
import { NamedLink } from '../shared/named-link';
import type { Named } from '../shared/stakeholder';
import { StakeholderPicker } from '../shared/stakeholder-picker';
import { hasUnsaved } from '../shared/unsaved';
import { useUnit } from '../shared/use-unit';
import { useVersionedEdit, type Versioned } from '../shared/versioned-edit';
import { Button } from '../ui/button';
import { CheckField, SelectField, TextField } from '../ui/fields';
import { Tag } from '../ui/notice';
import { Section } from '../ui/page';
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
  const [editing, setEditing] = useState(() => of.parties.find(({ id }) => hasUnsaved(`party.${id}`))?.id);
  const close = () => setEditing(undefined);
  return (
    <Section
      title={t('partnership.parties')}
      actions={
        editable && (
          <Button small onPress={() => setEditing('new')}>
            {t('partnership.addPartner')}
          </Button>
        )
      }
    >
      {editing === 'new' && <AddParty partnershipId={of.id} onClose={close} />}
      <ul className="plain divided">
        {of.parties.map((party) => (
          <li key={party.id}>
            {editing === party.id ? (
              <ChangeParty party={party} partnershipId={of.id} onClose={close} />
            ) : (
              <Line party={party} onChange={editable ? () => setEditing(party.id) : undefined} />
            )}
          </li>
        ))}
      </ul>
    </Section>
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
      {onChange && (
        <Button small look="quiet" aria-label={t('common.changeOf', { name: stakeholder.name })} onPress={onChange}>
          {t('common.change')}
        </Button>
      )}
    </div>
  );
}

function PartyFields({
  form,
  set,
  failure,
}: {
  form: PartyForm;
  set: (next: Partial<PartyForm>) => void;
  failure: Failure | undefined;
}) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return (
    <>
      <SelectField
        label={t('board.role')}
        value={form.role}
        onChange={(role) => role && set({ role })}
        options={ROLES.map((value) => ({ value, label: t(`partyRole.${value}`) }))}
      />
      <div className="columns fields">
        <TextField
          label={t('board.from')}
          type="date"
          value={form.joinedOn}
          problem={problemOf('joinedOn')}
          onChange={(joinedOn) => set({ joinedOn })}
        />
        <TextField
          label={t('board.to')}
          type="date"
          value={form.leftOn}
          problem={problemOf('leftOn')}
          onChange={(leftOn) => set({ leftOn })}
        />
      </div>
      <CheckField
        label={t('partnership.ours')}
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
      <PartyFields form={edit.form} set={edit.set} failure={edit.failure} />
    </InPlace>
  );
}

function ChangeParty({ party, partnershipId, onClose }: { party: Party; partnershipId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
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
    labels: {
      role: t('board.role'),
      joinedOn: t('board.from'),
      leftOn: t('board.to'),
      representedByStaff: t('partnership.ours'),
    },
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
      <PartyFields form={edit.form} set={edit.set} failure={edit.failure} />
    </InPlace>
  );
}
