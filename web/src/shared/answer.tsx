import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loaded } from '../api/use-api';
import { Progress } from '../ui/notice';
import { FailureNotice } from './failure-notice';

/** What was asked for, once it is there; until then that it is awaited, or why it does not come. */
export function Answer<Data>({
  of,
  waiting,
  children,
}: {
  of: Loaded<Data>;
  /** What takes long, in words. */
  waiting?: string;
  children: (data: Data) => ReactNode;
}) {
  const { t } = useTranslation();
  const { data, failure, busy, reload } = of;
  if (failure && !data) return <FailureNotice failure={failure} again={reload} />;
  if (!data) return busy ? <Progress>{waiting ?? t('common.loading')}</Progress> : null;
  return (
    <>
      {failure && <FailureNotice failure={failure} again={reload} />}
      {children(data)}
    </>
  );
}
