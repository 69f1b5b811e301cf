import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import type { Outcome } from '../api/use-api';
import { Button } from '../ui/button';
import { CancelButton } from '../ui/dialog';
import { FailureNotice } from './failure-notice';
import { putForm } from './put-form';
import { toast } from './toast';

/** What is being typed into a record, and what came of saving it. */
export interface Edit<Form> {
  form: Form;
  set: (next: Partial<Form>) => void;
  submit: () => Promise<void>;
  cancel: () => void;
  busy: boolean;
  failure: Failure | undefined;
  /** What asks for a decision before it can be saved. */
  dialog?: ReactNode;
}

/** A record that is being put down. `create` answers with nothing where something is to be put right first. */
export function useNew<Form extends object>(
  empty: Form,
  create: (form: Form) => Promise<Outcome<unknown> | undefined>,
  onEnd: () => void,
): Edit<Form> {
  const { t } = useTranslation();
  const [form, setForm] = useState(empty);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setFailure(undefined);
    setBusy(true);
    const outcome = await create(form);
    setBusy(false);
    if (!outcome?.ok) return setFailure(outcome?.failure);
    toast({ text: t('toast.savedPlain') });
    onEnd();
  };
  return { form, set: (next) => setForm((before) => ({ ...before, ...next })), submit, cancel: onEnd, busy, failure };
}

interface InPlaceProps<Form> {
  edit: Edit<Form>;
  children: ReactNode;
  /** Fields that show their own problem. */
  shown: readonly string[];
  ready?: boolean;
  /** Whether it is a form for the whole of a section, rather than for a line of a list. */
  roomy?: boolean;
  /** Buttons beside saving and calling off. */
  more?: ReactNode;
}

/** Fields that are edited where the record stands on the page. */
export function InPlace<Form>({ edit, children, shown, ready = true, roomy = false, more }: InPlaceProps<Form>) {
  const { t } = useTranslation();
  return (
    <>
      {edit.dialog}
      <form
        className={roomy ? 'stack' : 'stack tight'}
        noValidate
        onSubmit={(event) => putForm(event, () => ready && !edit.busy && edit.submit())}
      >
        {edit.failure && <FailureNotice failure={edit.failure} shown={[...shown]} />}
        {children}
        <div className="row">
          <Button type="submit" small={!roomy} look="primary" isDisabled={edit.busy || !ready}>
            {edit.busy ? t('common.saving') : t('common.save')}
          </Button>
          <CancelButton small={!roomy} otherwise={edit.cancel} />
          {more}
        </div>
      </form>
    </>
  );
}
