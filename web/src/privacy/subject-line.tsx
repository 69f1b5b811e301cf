import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Failure } from '../api/failure';
import type { ResultOf } from '../api/graphql';
import { useChange } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { EditDialog } from '../shared/edit-dialog';
import { FailureNotice, useProblemOf } from '../shared/failure-notice';
import { Button } from '../ui/button';
import { ChoiceField, TextField } from '../ui/fields';
import { Menu } from '../ui/menu';
import { Notice, Tag } from '../ui/notice';
import { download } from '../shared/download';
import { ERASE, RECORD_REQUEST, REPORT, type SUBJECTS } from './privacy.operations';

type Subject = ResultOf<typeof SUBJECTS>['dataSubjects']['nodes'][number];

/** A person, and what the data protection officer does for them. */
export function SubjectLine({ of }: { of: Subject }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [make, making] = useChange(REPORT);
  const [failure, setFailure] = useState<Failure>();
  const [open, setOpen] = useState<'request' | 'erase'>();
  const close = () => setOpen(undefined);
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
        <div className="grow">
          <strong>{of.name}</strong> {of.protected && <Tag tone="bad">{t('common.protected')}</Tag>}{' '}
          {of.processingRestrictedAt && <Tag tone="warn">{t('privacy.restricted')}</Tag>}{' '}
          {of.archivedAt && <Tag>{t('stakeholder.archived')}</Tag>}
        </div>
        <div className="row tight">
          <Button
            small
            aria-label={`${t('privacy.report')}: ${of.name}`}
            isDisabled={making}
            onPress={() => void report()}
          >
            {making ? t('privacy.making') : t('privacy.report')}
          </Button>
          <Menu
            label={t('privacy.more', { name: of.name })}
            acts={[
              { label: t('privacy.showInJournal'), onAct: () => void navigate(`/dataskydd/loggbok?person=${of.id}`) },
              { label: t('privacy.record'), onAct: () => setOpen('request') },
              { label: t('privacy.erase'), danger: true, onAct: () => setOpen('erase') },
            ]}
          />
        </div>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {open === 'request' && <RecordDialog of={of} onClose={close} />}
      {open === 'erase' && <EraseDialog of={of} onClose={close} />}
    </li>
  );
}

function RecordDialog({ of, onClose }: { of: Subject; onClose: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'OBJECTION' | 'RESTRICTION'>('OBJECTION');
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
            options={(['OBJECTION', 'RESTRICTION'] as const).map((value) => ({
              value,
              label: t(`privacyKind.${value}`),
            }))}
          />
          <TextField label={t('privacy.ground')} lines={3} required value={ground} onChange={setGround} />
        </>
      )}
    </EditDialog>
  );
}

/** Takes a person out for good: the name is typed once more, and the decision cited. */
function EraseDialog({ of, onClose }: { of: Subject; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [decision, setDecision] = useState('');
  const [erase] = useChange(ERASE);
  return (
    <EditDialog
      title={t('privacy.eraseTitle', { name: of.name })}
      save={t('privacy.eraseNow')}
      told={{ text: t('privacy.erasedToast') }}
      onSave={() =>
        erase({ input: { personId: of.id, version: of.version, name: name.trim(), decision: decision.trim() } })
      }
      onClose={onClose}
      ready={name.trim() === of.name && decision.trim() !== ''}
      fields={['name', 'decision']}
    >
      {(failure) => (
        <EraseFields
          {...{ failure, name: of.name, typed: name, onTyped: setName, decision, onDecision: setDecision }}
        />
      )}
    </EditDialog>
  );
}

interface EraseFieldsProps {
  failure: Failure | undefined;
  name: string;
  typed: string;
  onTyped: (text: string) => void;
  decision: string;
  onDecision: (text: string) => void;
}

function EraseFields({ failure, name, typed, onTyped, decision, onDecision }: EraseFieldsProps) {
  const { t } = useTranslation();
  const problemOf = useProblemOf(failure);
  return (
    <>
      <Notice tone="warn">{t('privacy.eraseHelp')}</Notice>
      <TextField
        label={t('privacy.decisionCited')}
        hint={t('privacy.decisionHint')}
        required
        value={decision}
        problem={problemOf('decision')}
        onChange={onDecision}
      />
      <TextField
        label={t('privacy.typeName', { name })}
        autoComplete="off"
        required
        value={typed}
        problem={problemOf('name')}
        onChange={onTyped}
      />
    </>
  );
}
