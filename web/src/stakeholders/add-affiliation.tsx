import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { change, useChange } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { FailureNotice } from '../shared/failure-notice';
import { type Named, ORGANISATION_KINDS } from '../shared/stakeholder';
import { StakeholderPicker } from '../shared/stakeholder-picker';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { CREATE } from './kinds.operations';
import { CREATE_AFFILIATION } from './page.operations';
import { dated, type RoleForm, RoleFields } from './role-fields';

/** Puts a person into an organisation: one who is there already, or a new one. */
export function AddAffiliation({ of, onClose }: { of: Named; onClose: () => void }) {
  const { t } = useTranslation();
  const isPerson = of.kind === 'PERSON';
  const [how, setHow] = useState<'known' | 'new'>('known');
  const [other, setOther] = useState<Named>();
  const [name, setName] = useState({ givenName: '', familyName: '' });
  const [form, setForm] = useState<RoleForm>({ role: '', primary: false, validFrom: dayIn(), validUntil: '' });
  const [failure, setFailure] = useState<Failure>();
  const [create, busy] = useChange(CREATE_AFFILIATION);

  const newPerson = async (): Promise<string | undefined> => {
    const outcome = await change(CREATE.PERSON, {
      input: { givenName: name.givenName.trim(), familyName: name.familyName.trim() || null },
    });
    if (!outcome.ok) {
      setFailure(outcome.failure);
      return undefined;
    }
    // From here on the person is there: a second try must not make another one.
    setOther(outcome.data.created.it);
    setHow('known');
    return outcome.data.created.it.id;
  };
  const save = async () => {
    const otherId = how === 'new' ? await newPerson() : other?.id;
    if (!otherId) return;
    const [personId, organisationId] = isPerson ? [of.id, otherId] : [otherId, of.id];
    const { role, primary, ...days } = dated(form) as RoleForm;
    const result = await create({ input: { personId, organisationId, role: role.trim(), primary, ...days } });
    if (result.ok) onClose();
    else setFailure(result.failure);
  };
  const ready = how === 'new' ? name.givenName.trim() !== '' : other !== undefined;
  return (
    <div className="stack tight">
      {failure && <FailureNotice failure={failure} shown={['role', 'validFrom', 'validUntil']} />}
      {!isPerson && (
        <ChoiceField
          bare
          label={t('board.who')}
          value={how}
          onChange={setHow}
          options={[
            { value: 'known', label: t('board.known') },
            { value: 'new', label: t('board.new') },
          ]}
        />
      )}
      {how === 'known' ? (
        <StakeholderPicker
          label={t(isPerson ? 'board.organisation' : 'board.person')}
          kinds={isPerson ? ORGANISATION_KINDS : ['PERSON']}
          value={other}
          onChange={setOther}
        />
      ) : (
        <div className="row end">
          <div className="grow">
            <TextField
              label={t('fact.givenName')}
              value={name.givenName}
              onChange={(givenName) => setName({ ...name, givenName })}
            />
          </div>
          <div className="grow">
            <TextField
              label={t('fact.familyName')}
              value={name.familyName}
              onChange={(familyName) => setName({ ...name, familyName })}
            />
          </div>
        </div>
      )}
      <RoleFields form={form} set={(next) => setForm({ ...form, ...next })} failure={failure} />
      <div className="row">
        <Button small look="primary" isDisabled={busy || !ready} onPress={() => void save()}>
          {t('common.save')}
        </Button>
        <Button small onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
