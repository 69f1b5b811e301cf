import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../api/graphql';
import { useAsk, useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { EditDialog } from '../shared/edit-dialog';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { Empty, Tag } from '../ui/notice';
import { Section } from '../ui/page';
import { DECIDE, REQUESTS } from './privacy.operations';

type PrivacyRequest = ResultOf<typeof REQUESTS>['privacyRequests']['nodes'][number];

/** What persons asked about the use of their data, and what became of it. */
export function RequestsSection() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const answer = useAsk(REQUESTS, {});
  const [deciding, setDeciding] = useState<PrivacyRequest>();
  return (
    <Section title={t('privacy.requests')}>
      <Answer of={answer}>
        {({ privacyRequests: { nodes } }) => (
          <>
            {nodes.length === 0 && <Empty>{t('privacy.noRequests')}</Empty>}
            <ul className="plain divided">
              {nodes.map((one) => (
                <li key={one.id} className="row spread">
                  <div className="grow">
                    {one.person?.name ?? t('privacy.erased')} <Tag>{t(`privacyKind.${one.kind}`)}</Tag>{' '}
                    <Tag tone={one.status === 'RECEIVED' ? 'warn' : ''}>{t(`privacyState.${one.status}`)}</Tag>
                    <div className="soft small">
                      {date(one.receivedOn)} · {one.ground}
                    </div>
                    {one.decision && <div className="soft small">{one.decision}</div>}
                  </div>
                  {one.nextStates.length > 0 && (
                    <Button small onPress={() => setDeciding(one)}>
                      {t('privacy.decide')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
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
