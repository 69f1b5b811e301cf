import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../api/graphql';
import { useAsk, useChange } from '../api/use-api';
import type { Failure } from '../api/failure';
import { useFormat } from '../i18n/use-format';
import { dayIn } from '../i18n/time';
import { Answer } from '../shared/answer';
import { EditDialog } from '../shared/edit-dialog';
import { FailureNotice } from '../shared/failure-notice';
import { useSettled } from '../shared/use-find';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { Empty, Tag } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { download } from './download';
import { JournalSection } from './journal-section';
import { DECIDE, RECORD_REQUEST, REPORT, REQUESTS, SUBJECTS } from './privacy.operations';

type Subject = ResultOf<typeof SUBJECTS>['dataSubjects']['nodes'][number];
type Requests = ResultOf<typeof REQUESTS>;
type PrivacyRequest = Requests['privacyRequests']['nodes'][number];

/** The desk of the data protection officer. */
export default function PrivacyPage() {
  const { t } = useTranslation();
  const requests = useAsk(REQUESTS, {});
  return (
    <Page title={t('nav.privacy')}>
      <div className="columns two">
        <div className="stack">
          <Subjects />
          <Answer of={requests}>
            {(data) => (
              <>
                <PrivacyRequests requests={data.privacyRequests.nodes} />
                <Rules rules={data.retentionRules} />
              </>
            )}
          </Answer>
        </div>
        <JournalSection />
      </div>
    </Page>
  );
}

function Subjects() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const answer = useAsk(SUBJECTS, { text: asked }, { pause: asked.length < 2 });
  return (
    <Section title={t('privacy.subjects')}>
      <TextField label={t('privacy.find')} type="search" hint={t('privacy.findHint')} value={text} onChange={setText} />
      {asked.length >= 2 && (
        <Answer of={answer}>
          {({ dataSubjects: { nodes } }) => (
            <>
              {nodes.length === 0 && <p className="soft">{t('common.nothingFound')}</p>}
              <ul className="plain divided">
                {nodes.map((one) => (
                  <SubjectLine key={one.id} of={one} />
                ))}
              </ul>
            </>
          )}
        </Answer>
      )}
    </Section>
  );
}

function SubjectLine({ of }: { of: Subject }) {
  const { t } = useTranslation();
  const [make, making] = useChange(REPORT);
  const [failure, setFailure] = useState<Failure>();
  const [requesting, setRequesting] = useState(false);
  const report = async () => {
    const result = await make({ input: { personId: of.id } });
    if (!result.ok) return setFailure(result.failure);
    const { html, data } = result.data.makeSubjectAccessReport.report;
    download(`registerutdrag-${dayIn()}.html`, html, 'text/html');
    download(`registerutdrag-${dayIn()}.json`, JSON.stringify(data, null, 2), 'application/json');
  };
  return (
    <li className="stack tight">
      <div className="row spread">
        <div>
          {of.name} {of.protected && <Tag tone="bad">{t('common.protected')}</Tag>}{' '}
          {of.processingRestrictedAt && <Tag tone="warn">{t('privacy.restricted')}</Tag>}
        </div>
        <div className="row">
          <Button
            small
            aria-label={`${t('privacy.report')}: ${of.name}`}
            isDisabled={making}
            onPress={() => void report()}
          >
            {making ? t('privacy.making') : t('privacy.report')}
          </Button>
          <Button small aria-label={`${t('privacy.record')}: ${of.name}`} onPress={() => setRequesting(true)}>
            {t('privacy.record')}
          </Button>
        </div>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {requesting && <RecordDialog of={of} onClose={() => setRequesting(false)} />}
    </li>
  );
}

function RecordDialog({ of, onClose }: { of: Subject; onClose: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PrivacyRequest['kind']>('OBJECTION');
  const [ground, setGround] = useState('');
  const [record] = useChange(RECORD_REQUEST);
  return (
    <EditDialog
      title={`${t('privacy.record')}: ${of.name}`}
      onSave={() => record({ input: { personId: of.id, kind, ground: ground.trim(), receivedOn: dayIn() } })}
      onClose={onClose}
      ready={ground.trim() !== ''}
    >
      {() => (
        <>
          <ChoiceField
            label={t('privacy.kind')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'OBJECTION', label: t('privacyKind.OBJECTION') },
              { value: 'RESTRICTION', label: t('privacyKind.RESTRICTION') },
            ]}
          />
          <TextField label={t('privacy.ground')} lines={3} required value={ground} onChange={setGround} />
        </>
      )}
    </EditDialog>
  );
}

function PrivacyRequests({ requests }: { requests: readonly PrivacyRequest[] }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [deciding, setDeciding] = useState<PrivacyRequest>();
  return (
    <Section title={t('privacy.requests')}>
      {requests.length === 0 && <Empty>{t('privacy.noRequests')}</Empty>}
      <ul className="plain divided">
        {requests.map((one) => (
          <li key={one.id} className="row spread">
            <div className="grow">
              {one.person?.name ?? t('privacy.erased')} <Tag>{t(`privacyKind.${one.kind}`)}</Tag>{' '}
              <Tag tone={one.status === 'RECEIVED' ? 'warn' : ''}>{t(`privacyState.${one.status}`)}</Tag>
              <div className="soft small">
                {date(one.receivedOn)} · {one.ground}
              </div>
            </div>
            {one.nextStates.length > 0 && (
              <Button small onPress={() => setDeciding(one)}>
                {t('privacy.decide')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog of={deciding} onClose={() => setDeciding(undefined)} />}
    </Section>
  );
}

function DecideDialog({ of, onClose }: { of: PrivacyRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const [state, setState] = useState(of.nextStates[0]);
  const [decision, setDecision] = useState('');
  const [decide] = useChange(DECIDE);
  return (
    <EditDialog
      title={t('privacy.decide')}
      onSave={() => decide({ input: { id: of.id, version: of.version, status: state, decision: decision.trim() } })}
      onClose={onClose}
      ready={decision.trim() !== ''}
    >
      {() => (
        <>
          <ChoiceField
            label={t('privacy.decision')}
            value={state}
            onChange={setState}
            options={of.nextStates.map((value) => ({ value, label: t(`privacyState.${value}`) }))}
          />
          <TextField label={t('privacy.why')} lines={3} required value={decision} onChange={setDecision} />
        </>
      )}
    </EditDialog>
  );
}

function Rules({ rules }: { rules: Requests['retentionRules'] }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <Section title={t('privacy.rules')}>
      {rules.length === 0 && <Empty>{t('privacy.noRules')}</Empty>}
      <ul className="plain divided">
        {rules.map((one) => (
          <li key={one.id}>
            {one.name} <Tag>{t(`retention.${one.target}`)}</Tag> {one.endedAt && <Tag>{t('contact.ended')}</Tag>}
            <div className="soft small">
              {t('privacy.months', { count: one.months })} · {one.decision} {date(one.decidedOn)}
              {one.lastRunOn && ` · ${t('privacy.lastRun', { day: date(one.lastRunOn) })}`}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
