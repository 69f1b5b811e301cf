import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/notice';
import { Page } from '../ui/page';

/** Stands for a record that is not there, or that one may not see: which of the two is not told. */
export function Missing() {
  const { t } = useTranslation();
  return (
    <Page title={t('missing.title')}>
      <Empty>{t('missing.hint')}</Empty>
    </Page>
  );
}
