import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Failure } from '../api/failure';
import { change } from '../api/use-api';
import { useSession } from '../session/session';
import { FailureNotice } from '../shared/failure-notice';
import { NamedList } from '../shared/named-link';
import { putForm } from '../shared/put-form';
import { KINDS, type Kind } from '../shared/stakeholder';
import { useFind } from '../shared/use-find';
import { Button } from '../ui/button';
import { CancelButton, Dialog } from '../ui/dialog';
import { ChoiceField } from '../ui/fields';
import { Notice } from '../ui/notice';
import { emptyFacts, type Facts, newInput, SHOWN } from './facts';
import { FactsFields } from './facts-fields';
import { CREATE } from './kinds.operations';

/** Puts a new stakeholder down, with a look at those who are named alike. */
export default function CreateDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { mayWrite } = useSession();
  const kinds = KINDS.filter(mayWrite);
  const [kind, setKind] = useState<Kind>('ASSOCIATION');
  const [facts, setFacts] = useState<Facts>({ ...emptyFacts(), name, givenName: name });
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const typed = kind === 'PERSON' ? `${facts.givenName} ${facts.familyName}` : facts.name;
  const { found } = useFind(typed);

  const save = async () => {
    setBusy(true);
    const input = newInput(facts, kind) as never;
    const outcome = await change(CREATE[kind] as (typeof CREATE)['PERSON'], { input });
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.failure);
    await navigate(`/aktorer/${outcome.data.created.it.id}`);
  };

  return (
    <Dialog title={t('create.title')} onClose={onClose} broad>
      <form className="stack" onSubmit={(event) => putForm(event, save)}>
        {failure && <FailureNotice failure={failure} shown={SHOWN} />}
        <ChoiceField
          label={t('create.kind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        {found.length > 0 && (
          <Notice tone="warn">
            {t('create.alike')} <NamedList of={found.slice(0, 4)} />
          </Notice>
        )}
        <FactsFields
          kind={kind}
          facts={facts}
          set={(next) => setFacts({ ...facts, ...next })}
          failure={failure}
          folded
        />
        <div className="row">
          <Button type="submit" look="primary" isDisabled={busy}>
            {busy ? t('common.saving') : t('common.save')}
          </Button>
          <CancelButton />
        </div>
      </form>
    </Dialog>
  );
}
