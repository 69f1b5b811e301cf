import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Failure } from '../api/failure';
import { addressOf } from '../contact/address';
import { FailureNotice } from '../shared/failure-notice';
import { Notice } from '../ui/notice';

export type Result =
  | { state: 'sent' | 'waiting'; subject: string; warnings: string[]; id?: string }
  | { state: 'refused'; failure: Failure };

/** What came of saving. */
export function ResultNotice({ result }: { result: Result | undefined }) {
  const { t } = useTranslation();
  if (!result) return null;
  if (result.state === 'refused') return <FailureNotice failure={result.failure} />;
  return (
    <>
      <Notice tone={result.state === 'sent' ? 'good' : 'warn'}>
        {t(result.state === 'sent' ? 'log.saved' : 'log.waits', { subject: result.subject })}{' '}
        {result.id && <Link to={addressOf(result.id)}>{t('log.show')}</Link>}
      </Notice>
      {result.warnings.length > 0 && <Notice tone="warn">{t('log.personalNumber')}</Notice>}
    </>
  );
}
