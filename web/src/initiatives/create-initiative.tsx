import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { change } from '../api/use-api';
import { useSession } from '../session/session';
import { InPlace, useNew } from '../shared/in-place';
import { Dialog } from '../ui/dialog';
import { CREATE_INITIATIVE } from './changes.operations';
import { INITIATIVE_FIELDS, InitiativeFields, type InitiativeForm, inputOf, newInitiative } from './initiative-fields';

/** Puts down a new initiative, and goes there. */
export function CreateInitiative({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { me } = useSession();
  const create = async (form: InitiativeForm) => {
    const { name, kind, ...more } = form;
    const outcome = await change(CREATE_INITIATIVE, { input: { name: name.trim(), kind, ...inputOf(more) } });
    if (outcome.ok) await navigate(`/initiativ/${outcome.data.createInitiative.initiative.id}`);
    return outcome;
  };
  const edit = useNew(newInitiative(me.id), create, onClose);
  return (
    <Dialog title={t('initiatives.create')} onClose={onClose} broad>
      <InPlace edit={edit} shown={INITIATIVE_FIELDS} ready={edit.form.name.trim() !== ''} roomy>
        <InitiativeFields edit={edit} />
      </InPlace>
    </Dialog>
  );
}
