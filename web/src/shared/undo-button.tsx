import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import type { Outcome } from '../api/use-api';
import { Button } from '../ui/button';
import { FailureNotice } from './failure-notice';

interface UndoButtonProps {
  label: string;
  /** What it is about, for who hears the button alone. */
  of?: string;
  small?: boolean;
  onUndo: () => Promise<Outcome<unknown>>;
}

/** A button that takes something back at once; what went wrong stands beside it. */
export function UndoButton({ label, of, small = false, onUndo }: UndoButtonProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const undo = async () => {
    setFailure(undefined);
    setBusy(true);
    const outcome = await onUndo();
    setBusy(false);
    if (!outcome.ok) setFailure(outcome.failure);
  };
  return (
    <>
      <Button small={small} aria-label={of && `${label}: ${of}`} isDisabled={busy} onPress={() => void undo()}>
        {busy ? t('common.saving') : label}
      </Button>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
