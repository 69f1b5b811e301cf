import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import type { Failure } from '../api/failure';
import { useFormat } from '../i18n/use-format';
import { toWallClock } from '../i18n/time';
import { useSession } from '../session/session';
import { DayField } from '../shared/day-field';
import { FailureNotice } from '../shared/failure-notice';
import { putForm } from '../shared/put-form';
import { CHANNELS, participantOf } from '../shared/participant';
import { ParticipantsField } from '../shared/participants-field';
import type { Named } from '../shared/stakeholder';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { Empty, Notice, Progress } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { type LogForm, type Missing, missingIn, withoutLost } from './log-form';
import { ONE } from './log.operations';
import { submit } from './outbox';
import { useDraft } from './use-draft';
import { useRecent } from './use-recent';
import { WaitingList } from './waiting-list';
import './log.css';

/** Most meetings need none of it: it is fetched when somebody unfolds it. */
const LogDetails = lazy(() => import('./log-details'));

type Result =
  { state: 'sent' | 'waiting'; subject: string; warnings: string[] } | { state: 'refused'; failure: Failure };

/** The first screen of a process leader: log the meeting that one just had. */
export default function LogPage() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { form, change, clear, restored } = useDraft(me.id);
  const { recent, latest } = useRecent(me.id);
  const [missing, setMissing] = useState<Missing[]>([]);
  const [busy, setBusy] = useState(false);
  const [toggled, setUnfolded] = useState(false);
  const unfolded = toggled || hasDetails(form);
  const [result, setResult] = useState<Result>();
  const set = (next: Partial<LogForm>) => change((before) => ({ ...before, ...next }));
  useNamedInAddress((one) =>
    change((before) =>
      before.participants.some(({ id }) => id === one.id)
        ? before
        : { ...before, participants: [...before.participants, participantOf(one)] },
    ),
  );

  const save = async () => {
    if (!form || busy) return;
    const lacking = missingIn(form);
    setMissing(lacking);
    if (lacking.length) return setResult(undefined);
    setBusy(true);
    const outcome = await submit(form, me.id);
    setBusy(false);
    if (outcome.state === 'refused') {
      change((before) => withoutLost(before, outcome.failure));
      return setResult(outcome);
    }
    setResult({ warnings: [], ...outcome, subject: form.subject });
    await clear();
  };
  const problem = (field: Missing) => (missing.includes(field) ? t(`log.missing.${field}`) : undefined);

  return (
    <Page title={t('log.title')}>
      <WaitingList userId={me.id} onEdit={change} />
      <ResultNotice result={result} />
      {!form ? (
        <Progress>{t('common.loading')}</Progress>
      ) : (
        <form className="card stack" onSubmit={(event) => putForm(event, save)} noValidate>
          {restored && <p className="soft small">{t('log.restored')}</p>}
          <ParticipantsField
            participants={form.participants}
            onChange={(participants) => set({ participants })}
            recent={recent}
            problem={problem('participants')}
          />
          <ChoiceField
            label={t('log.channel')}
            value={form.channel}
            onChange={(channel) => set({ channel })}
            options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          />
          <TextField
            label={t('log.subject')}
            value={form.subject}
            maxLength={200}
            enterKeyHint="done"
            problem={problem('subject')}
            onChange={(subject) => set({ subject })}
          />
          <When form={form} set={set} problem={problem('startsAt')} />
          <details open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
            <summary>{t('log.details')}</summary>
            {unfolded && (
              <Suspense fallback={<Progress>{t('common.loading')}</Progress>}>
                <LogDetails form={form} change={set} />
              </Suspense>
            )}
          </details>
          <div className="save-bar">
            <Button type="submit" look="primary" wide isDisabled={busy}>
              {busy ? t('common.saving') : t('log.save')}
            </Button>
          </div>
        </form>
      )}
      <Latest latest={latest} />
    </Page>
  );
}

/** Whether something stands in what is folded: then it must not hide. */
const hasDetails = (form: LogForm | undefined): boolean =>
  form !== undefined &&
  (form.note !== '' || form.durationMinutes !== '' || form.followUps.length + form.promises.length > 0);

/** When it was: now, unless one says otherwise. */
function When({ form, set, problem }: { form: LogForm; set: (next: Partial<LogForm>) => void; problem?: string }) {
  const { t } = useTranslation();
  if (form.startsAt === '' && !problem)
    return (
      <div className="row">
        <span>
          <strong>{t('log.when')}</strong> {t('log.now')}
        </span>
        <Button small look="quiet" onPress={() => set({ startsAt: toWallClock(new Date()) })}>
          {t('log.otherTime')}
        </Button>
      </div>
    );
  return (
    <div className="row end">
      <DayField
        label={t('log.when')}
        timed
        required
        value={form.startsAt}
        problem={problem}
        onChange={(startsAt) => set({ startsAt })}
      />
      <Button small look="quiet" onPress={() => set({ startsAt: '' })}>
        {t('log.now')}
      </Button>
    </div>
  );
}

function ResultNotice({ result }: { result: Result | undefined }) {
  const { t } = useTranslation();
  if (!result) return null;
  if (result.state === 'refused') return <FailureNotice failure={result.failure} />;
  return (
    <>
      <Notice tone={result.state === 'sent' ? 'good' : 'warn'}>
        {t(result.state === 'sent' ? 'log.saved' : 'log.waits', { subject: result.subject })}
      </Notice>
      {result.warnings.length > 0 && <Notice tone="warn">{t('log.personalNumber')}</Notice>}
    </>
  );
}

function Latest({ latest }: { latest: ReturnType<typeof useRecent>['latest'] }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <Section title={t('log.latest')}>
      {latest.length === 0 ? (
        <Empty>{t('log.latestEmpty')}</Empty>
      ) : (
        <ul className="plain divided">
          {latest.slice(0, 5).map((one) => (
            <li key={one.id}>
              <Link to={`/kontakter/${one.id}`}>{one.subject}</Link>
              <div className="soft small">
                {moment(one.startsAt)} · {t(`channel.${one.channel}`)} ·{' '}
                {one.participants.map(({ stakeholder }) => stakeholder.name).join(', ')}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Who is named in the address, as by a link on their page, is put among the participants once. */
function useNamedInAddress(add: (one: Named) => void) {
  const client = useClient();
  const [search, setSearch] = useSearchParams();
  const id = search.get('med');
  const put = useEffectEvent((named: string) =>
    client.query(ONE, { id: named }).then(({ data }) => {
      if (data?.stakeholder) add(data.stakeholder);
      setSearch({}, { replace: true });
    }),
  );
  useEffect(() => {
    if (id) void put(id);
  }, [id]);
}
