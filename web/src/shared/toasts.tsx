import { CircleCheck, X } from 'lucide-react';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../ui/icon';
import { dropToast, onToast, shownToast, toast } from './toast';
import { useSaid } from './said';

/** How long it stands there; as long as a pointer or the focus rests on it, it stays. */
const STAYS_MS = 8_000;

/** Where it is said what just happened. It is there before anything is, so that screen readers tell what comes. */
export function Toasts() {
  const { t } = useTranslation();
  const said = useSaid();
  const shown = useSyncExternalStore(onToast, shownToast);
  const [held, setHeld] = useState(false);
  const id = shown?.id;
  const drop = useCallback(() => id !== undefined && dropToast(id), [id]);
  useEffect(() => {
    if (held || id === undefined) return;
    const timer = setTimeout(drop, STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, id, drop]);
  const undo = async () => {
    drop();
    const outcome = await shown!.undo!();
    toast({ text: outcome.ok ? t('toast.undone') : `${t('toast.notUndone')} ${said(outcome.failure)}` });
  };
  return (
    <div
      className="toasts"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={({ key }) => key === 'Escape' && drop()}
    >
      {shown && (
        <div className="toast" key={shown.id}>
          <Icon of={CircleCheck} />
          <span className="toast-text">{shown.text}</span>
          {shown.show && (
            <Link to={shown.show} onClick={drop}>
              {t('toast.show')}
            </Link>
          )}
          {shown.undo && (
            <button type="button" onClick={() => void undo()}>
              {t('toast.undo')}
            </button>
          )}
          <button type="button" aria-label={t('common.close')} onClick={drop}>
            <Icon of={X} />
          </button>
        </div>
      )}
    </div>
  );
}
