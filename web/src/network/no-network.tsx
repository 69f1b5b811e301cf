import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/notice';

/** Stands where nobody is in the network that is asked for. */
export function NoNetwork() {
  const { t } = useTranslation();
  return (
    <Empty>
      <strong>{t('network.empty')}</strong>
      <span>{t('network.emptyHint')}</span>
    </Empty>
  );
}
