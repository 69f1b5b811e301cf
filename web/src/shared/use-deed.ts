import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import type { Outcome } from '../api/use-api';
import { type Toast, toast } from './toast';

interface Deed {
  title: string;
  run: () => Promise<Outcome<unknown>>;
  onClose: () => void;
  /** What is said once it is done; else its title. */
  told?: Toast;
}

/** What a dialog is there for: done and closed, or kept open with what went wrong. */
export function useDeed({ title, run, onClose, told }: Deed) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    const outcome = await run();
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.failure);
    toast(told ?? { text: t('toast.saved', { what: title }) });
    onClose();
  };
  return { failure, busy, act };
}
