import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import type { Outcome } from '../api/use-api';
import { Button } from '../ui/button';
import { CancelButton, Dialog } from '../ui/dialog';
import { FailureNotice } from './failure-notice';
import { type Toast, toast } from './toast';

interface ConfirmDialogProps {
  title: string;
  /** What the button says: the deed. */
  deed: string;
  onConfirm: () => Promise<Outcome<unknown>>;
  onClose: () => void;
  /** What is said once it is done; else its title. */
  told?: Toast;
  /** What will come of it. */
  children: ReactNode;
}

/** Asks before something that others feel at once, or that cannot be undone. */
export function ConfirmDialog({ title, deed, onConfirm, onClose, told, children }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    const outcome = await onConfirm();
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.failure);
    toast(told ?? { text: t('toast.saved', { what: title }) });
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {failure && <FailureNotice failure={failure} />}
      {children}
      <div className="row">
        <Button look="danger" isDisabled={busy} onPress={() => void confirm()}>
          {deed}
        </Button>
        <CancelButton />
      </div>
    </Dialog>
  );
}
