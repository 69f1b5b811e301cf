import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { type Outcome, useChange } from '../api/use-api';
import type { ResultOf } from '../api/graphql';
import { useFormat } from '../i18n/use-format';
import { FailureNotice } from '../shared/failure-notice';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice, Progress } from '../ui/notice';
import { PREVIEW, type RuleRow, RUN } from './retention.operations';
import { useTableWords } from './table-words';

type Preview = ResultOf<typeof PREVIEW>['previewRetention']['preview'];

/** What a rule would destroy today, and, once that is seen, its destruction. */
export function RunDialog({ of, onClose }: { of: RuleRow; onClose: () => void }) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<Preview>();
  const [counts, setCounts] = useState<Record<string, number>>();
  const [failure, setFailure] = useState<Failure>();
  const [tryOut] = useChange(PREVIEW);
  const [run, running] = useChange(RUN);
  useEffect(() => {
    let current = true;
    void tryOut({ input: { id: of.id } }).then((outcome: Outcome<ResultOf<typeof PREVIEW>>) => {
      if (!current) return;
      if (outcome.ok) setPreview(outcome.data.previewRetention.preview);
      else setFailure(outcome.failure);
    });
    return () => {
      current = false;
    };
  }, [tryOut, of.id]);
  const destroy = async () => {
    const outcome = await run({ input: { id: of.id, version: of.version } });
    if (outcome.ok) setCounts(outcome.data.executeRetention.disposal.counts as Record<string, number>);
    else setFailure(outcome.failure);
  };
  return (
    <Dialog title={of.name} onClose={onClose}>
      {failure && <FailureNotice failure={failure} />}
      {!preview && !failure && <Progress>{t('privacy.counting')}</Progress>}
      {preview && !counts && <Effect of={of} preview={preview} />}
      {counts && <Destroyed counts={counts} />}
      <div className="row">
        {preview && preview.count > 0 && !counts && (
          <Button look="danger" isDisabled={running} onPress={() => void destroy()}>
            {running ? t('privacy.destroying') : t('privacy.destroy', { count: preview.count })}
          </Button>
        )}
        <Button onPress={onClose}>{t(counts ? 'common.close' : 'common.cancel')}</Button>
      </div>
    </Dialog>
  );
}

function Effect({ of, preview: { before, count } }: { of: RuleRow; preview: Preview }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (count === 0) return <Notice tone="good">{t('privacy.nothingDue', { day: date(before) })}</Notice>;
  return (
    <>
      <p>
        <strong>{t(`privacy.due.${of.target}`, { count })}</strong> {t('privacy.olderThan', { day: date(before) })}
      </p>
      <p className="soft">{t(`privacy.targetHelp.${of.target}`)}</p>
      <Notice tone="warn">{t('privacy.destroyHelp')}</Notice>
    </>
  );
}

function Destroyed({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const inWords = useTableWords();
  const rows = Object.entries(counts).filter(([, count]) => count > 0);
  return (
    <Notice tone="good">
      <p>{t('privacy.destroyed')}</p>
      <ul>
        {rows.map(([table, count]) => (
          <li key={table}>
            {inWords(table)}: {number(count)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
