import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loaded } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Button } from '../ui/button';
import { Notice, Progress } from '../ui/notice';
import { Page } from '../ui/page';
import { FailureNotice } from './failure-notice';

/** What was asked for, once it is there; until then that it is awaited, or why it does not come. */
export function Answer<Data>({
  of,
  title,
  waiting,
  children,
}: {
  of: Loaded<Data>;
  /** The heading of the page until the answer brings its own; where the answer is only a part of a page, none. */
  title?: string;
  /** What takes long, in words. */
  waiting?: string;
  children: (data: Data) => ReactNode;
}) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { data, failure, busy, keptAt, reload } = of;
  if (!data) {
    const meanwhile = failure ? (
      <FailureNotice failure={failure} again={reload} />
    ) : (
      busy && <Progress>{waiting ?? t('common.loading')}</Progress>
    );
    return title ? <Page title={title}>{meanwhile}</Page> : meanwhile;
  }
  return (
    <>
      {failure && <FailureNotice failure={failure} again={reload} />}
      {keptAt !== undefined && (
        <Notice tone="warn">
          <span className="row spread">
            {t('common.kept', { when: moment(new Date(keptAt).toISOString()) })}
            <Button small onPress={reload}>
              {t('common.tryAgain')}
            </Button>
          </span>
        </Notice>
      )}
      {children(data)}
    </>
  );
}
