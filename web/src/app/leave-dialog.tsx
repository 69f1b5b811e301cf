import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** Asks who signs out while something waits to be sent. */
export default function LeaveDialog({
  waiting,
  onLeave,
  onDiscard,
  onClose,
}: {
  waiting: number;
  onLeave: () => void;
  /** Signs out, and throws away what waits. */
  onDiscard: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('signOut.title')} onClose={onClose}>
      <p>{t('signOut.text', { count: waiting })}</p>
      <div className="row">
        <Button look="primary" onPress={onClose}>
          {t('common.stay')}
        </Button>
        <Button look="danger" onPress={onLeave}>
          {t('signOut.anyway')}
        </Button>
        <Button look="danger" onPress={onDiscard}>
          {t('signOut.discard')}
        </Button>
      </div>
    </Dialog>
  );
}
