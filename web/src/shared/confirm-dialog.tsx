import type { ReactNode } from 'react';
import type { Outcome } from '../api/use-api';
import { Button } from '../ui/button';
import { CancelButton, Dialog } from '../ui/dialog';
import { FailureNotice } from './failure-notice';
import type { Toast } from './toast';
import { useDeed } from './use-deed';

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
  const { failure, busy, act } = useDeed({ title, run: onConfirm, onClose, told });
  return (
    <Dialog title={title} onClose={onClose}>
      {failure && <FailureNotice failure={failure} />}
      {children}
      <div className="row">
        <Button look="danger" isDisabled={busy} onPress={() => void act()}>
          {deed}
        </Button>
        <CancelButton />
      </div>
    </Dialog>
  );
}
