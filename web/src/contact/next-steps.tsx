import { Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dayIn } from '../i18n/time';
import { Icon } from '../ui/icon';
import { Progress } from '../ui/notice';
import type { NextStepsProps } from './step-rows';

/** Most contacts lead to nothing at once: it is fetched when one does. */
const StepRows = lazy(() => import('./step-rows'));

/** What is to be done after it, and what was promised: rows that one adds and takes away. */
export function NextSteps({ form: { followUps, promises }, set }: NextStepsProps) {
  const { t } = useTranslation();
  const inAWeek = addDays(dayIn(), 7);
  return (
    <fieldset className="field">
      <legend className="ask">{t('log.nextSteps')}</legend>
      <div className="stack tight">
        {followUps.length + promises.length > 0 && (
          <Suspense fallback={<Progress>{t('common.loading')}</Progress>}>
            <StepRows form={{ followUps, promises }} set={set} />
          </Suspense>
        )}
        <div className="chips">
          <button
            type="button"
            className="chip add"
            onClick={() => set({ followUps: [...followUps, { title: '', dueOn: inAWeek, assigneeId: '' }] })}
          >
            <Icon of={Plus} size="s" />
            {t('log.plusFollowUp')}
          </button>
          <button
            type="button"
            className="chip add"
            onClick={() => set({ promises: [...promises, { title: '', dueOn: inAWeek, promisedBy: 'US' }] })}
          >
            <Icon of={Plus} size="s" />
            {t('log.plusPromise')}
          </button>
        </div>
      </div>
    </fieldset>
  );
}
