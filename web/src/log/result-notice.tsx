import { useTranslation } from 'react-i18next';
import type { Sent } from '../contact/outbox';
import { FailureNotice } from '../shared/failure-notice';
import { Notice } from '../ui/notice';

/** What of saving is to be looked at: why it was refused, or that a text seems to hold a personnummer. That it is done is told below. */
export function ResultNotice({ result }: { result: Sent | undefined }) {
  const { t } = useTranslation();
  if (result?.state === 'refused') return <FailureNotice failure={result.failure} />;
  if (result?.state === 'sent' && result.warnings.length > 0)
    return <Notice tone="warn">{t('log.personalNumber')}</Notice>;
  return null;
}
