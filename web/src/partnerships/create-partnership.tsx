import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Failure } from '../api/failure';
import { useChange } from '../api/use-api';
import { FailureNotice, useProblemOf } from '../shared/failure-notice';
import { putForm } from '../shared/put-form';
import type { Named } from '../shared/stakeholder';
import { StakeholderPicker } from '../shared/stakeholder-picker';
import { AreasField } from '../shared/vocabulary-fields';
import { Button } from '../ui/button';
import { CancelButton, Dialog } from '../ui/dialog';
import { SelectField, TextField } from '../ui/fields';
import { CREATE_PARTNERSHIP } from './changes.operations';
import { FORMS, type Form, LIVING, type Stage } from './stages';

/** Begins a partnership between two parties or more. */
export function CreatePartnership({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [form, setForm] = useState<Form>('INFORMAL');
  const [stage, setStage] = useState<Stage>('DIALOGUE');
  const [parties, setParties] = useState<Named[]>([]);
  const [areaIds, setAreaIds] = useState<string[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [create, busy] = useChange(CREATE_PARTNERSHIP);
  const problemOf = useProblemOf(failure);
  const save = async () => {
    const result = await create({
      input: {
        name: name.trim(),
        purpose: purpose.trim(),
        form,
        stage,
        areaIds,
        parties: parties.map(({ id }, at) => ({ stakeholderId: id, role: at === 0 ? 'LEAD' : 'PARTNER' })),
      },
    });
    if (result.ok) await navigate(`/samverkan/${result.data.createPartnership.partnership.id}`);
    else setFailure(result.failure);
  };
  return (
    <Dialog title={t('partnership.create')} onClose={onClose} broad>
      <form className="stack" onSubmit={(event) => putForm(event, save)}>
        {failure && <FailureNotice failure={failure} shown={['name', 'purpose']} />}
        <TextField label={t('fact.name')} required value={name} problem={problemOf('name')} onChange={setName} />
        <TextField
          label={t('partnership.purpose')}
          lines={3}
          required
          value={purpose}
          problem={problemOf('purpose')}
          onChange={setPurpose}
        />
        {parties.map((party, at) => (
          <StakeholderPicker
            key={party.id}
            label={t(at === 0 ? 'partnership.lead' : 'partnership.partner')}
            value={party}
            onChange={() => setParties(parties.filter(({ id }) => id !== party.id))}
          />
        ))}
        <StakeholderPicker
          key={parties.length}
          label={t(parties.length === 0 ? 'partnership.lead' : 'partnership.addPartner')}
          hint={parties.length < 2 ? t('partnership.twoParties') : undefined}
          value={undefined}
          onChange={(party) => party && setParties([...parties.filter(({ id }) => id !== party.id), party])}
        />
        <div className="columns">
          <SelectField
            label={t('partnership.form')}
            value={form}
            onChange={(value) => value && setForm(value)}
            options={FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
          />
          <SelectField
            label={t('partnership.stage')}
            value={stage}
            onChange={(value) => value && setStage(value)}
            options={LIVING.map((value) => ({ value, label: t(`stage.${value}`) }))}
          />
        </div>
        <AreasField values={areaIds} onChange={setAreaIds} />
        <div className="row">
          <Button type="submit" look="primary" isDisabled={busy || parties.length < 2}>
            {t('common.save')}
          </Button>
          <CancelButton />
        </div>
      </form>
    </Dialog>
  );
}
