import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { change, type Outcome } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { InPlace, useNew } from '../shared/in-place';
import { type Named, ORGANISATION_KINDS } from '../shared/stakeholder';
import { StakeholderPicker } from '../shared/stakeholder-picker';
import { ChoiceField, TextField } from '../ui/fields';
import { CREATE } from './kinds.operations';
import { CREATE_AFFILIATION } from './changes.operations';
import { dated, ROLE_FIELDS, type RoleForm, RoleFields } from './role-fields';

/** Puts a person into an organisation: one who is there already, or a new one. */
export default function AddAffiliation({ of, onClose }: { of: Named; onClose: () => void }) {
  const { t } = useTranslation();
  const isPerson = of.kind === 'PERSON';
  const [how, setHow] = useState<'known' | 'new'>('known');
  const [other, setOther] = useState<Named>();
  const [name, setName] = useState({ givenName: '', familyName: '' });

  /** A person who was not there before. From then on they are: a second try must not make another one. */
  const newPerson = async () => {
    const outcome = await change(CREATE.PERSON, {
      input: { givenName: name.givenName.trim(), familyName: name.familyName.trim() || null },
    });
    if (outcome.ok) {
      setOther(outcome.data.created.it);
      setHow('known');
    }
    return outcome;
  };
  const create = async (form: RoleForm): Promise<Outcome<unknown> | undefined> => {
    const made = how === 'new' ? await newPerson() : undefined;
    if (made && !made.ok) return made;
    const otherId = made ? made.data.created.it.id : other?.id;
    if (!otherId) return undefined;
    const [personId, organisationId] = isPerson ? [of.id, otherId] : [otherId, of.id];
    const { role, primary, ...days } = dated(form) as RoleForm;
    return change(CREATE_AFFILIATION, { input: { personId, organisationId, role: role.trim(), primary, ...days } });
  };
  const edit = useNew<RoleForm>({ role: '', primary: false, validFrom: dayIn(), validUntil: '' }, create, onClose);
  return (
    <InPlace edit={edit} shown={ROLE_FIELDS} ready={how === 'new' ? name.givenName.trim() !== '' : other !== undefined}>
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
      <RoleFields edit={edit} />
    </InPlace>
  );
}
