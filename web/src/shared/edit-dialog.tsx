import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import type { Outcome } from '../api/use-api';
import { Button } from '../ui/button';
import { CancelButton, Dialog } from '../ui/dialog';
import { FailureNotice } from './failure-notice';
import { putForm } from './put-form';
import type { Toast } from './toast';
import { useDeed } from './use-deed';

interface EditDialogProps {
  title: string;
  /** Saves what is in the fields. */
  onSave: () => Promise<Outcome<unknown>>;
  onClose: () => void;
  /** The fields, with the failure that they may show. */
  children: (failure: Failure | undefined) => ReactNode;
  /** Fields that show their own problem. */
  fields?: string[];
  ready?: boolean;
  /** What the saving button says. */
  save?: string;
  /** What is said once it is saved; else its title. */
  told?: Toast;
}

/** A short form in a dialog: saved and closed, or kept open with what went wrong. */
export function EditDialog({
  title,
  onSave,
  onClose,
  children,
  fields = [],
  ready = true,
  save,
  told,
}: EditDialogProps) {
  const { t } = useTranslation();
  const { failure, busy, act } = useDeed({ title, run: onSave, onClose, told });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={(event) => putForm(event, act)}>
        {failure && <FailureNotice failure={failure} shown={fields} />}
        {children(failure)}
        <div className="row">
          <Button type="submit" look="primary" isDisabled={busy || !ready}>
            {busy ? t('common.saving') : (save ?? t('common.save'))}
          </Button>
          <CancelButton />
        </div>
      </form>
    </Dialog>
  );
}
