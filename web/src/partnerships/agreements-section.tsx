import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { InPlace, useNew } from '../shared/in-place';
import { ChangeButton, RecordsSection } from '../shared/records-section';
import { useVersionedEdit } from '../shared/versioned-edit';
import { Tag } from '../ui/notice';
import {
  AGREEMENT_FIELDS,
  AgreementFields,
  type AgreementForm,
  dutiful,
  formOf,
  inputOf,
  NEW_AGREEMENT,
  useAgreementLabels,
} from './agreement-fields';
import { ChangeAgreementState } from './change-agreement-state';
import { CREATE_AGREEMENT, UPDATE_AGREEMENT } from './changes.operations';
import { type Agreement, PARTNERSHIP, type PartnershipOf } from './partnership.operations';

const isSettled = ({ status }: Agreement) => status === 'SIGNED' || status === 'TERMINATED';

/** What the parties have agreed upon in writing, from the first draft on. */
export function AgreementsSection({ of, editable }: { of: PartnershipOf; editable: boolean }) {
  const { t } = useTranslation();
  return (
    <RecordsSection
      title={t('partnership.agreements')}
      rows={of.agreements}
      editable={editable}
      kept="agreement"
      add={t('agreements.add')}
      empty={<p className="soft">{t('partnership.noAgreement')}</p>}
      fresh={(close) => <AddAgreement of={of} onClose={close} />}
      line={(one, onChange) => <Line one={one} onChange={onChange} />}
      form={(one, close) => <ChangeAgreement one={one} of={of} onClose={close} />}
    />
  );
}

function Line({ one, onChange }: { one: Agreement; onChange?: () => void }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const facts = [
    one.validFrom && date(one.validFrom),
    one.validUntil && t('board.until', { day: date(one.validUntil) }),
    one.diaryNumber,
    one.documentReference,
  ].filter(Boolean);
  return (
    <div className="stack tight">
      <div className="row spread">
        <div className="grow">
          {one.title}{' '}
          <Tag tone={one.expired ? 'bad' : ''}>
            {one.expired ? t('partnership.expiredShort') : t(`agreement.${one.status}`)}
          </Tag>
          <div className="soft small">{facts.join(' · ')}</div>
        </div>
        {onChange && (
          <div className="row">
            <ChangeAgreementState of={one} />
            <ChangeButton name={one.title} onPress={onChange} />
          </div>
        )}
      </div>
      {(one.duties.length > 0 || one.disputeClause) && (
        <details>
          <summary>{t('agreements.says')}</summary>
          <ul>
            {one.duties.map(({ party, duty }, at) => (
              <li key={at}>
                <strong>{party.name}</strong>: {duty}
              </li>
            ))}
          </ul>
          {one.disputeClause && <p>{one.disputeClause}</p>}
        </details>
      )}
    </div>
  );
}

function AddAgreement({ of, onClose }: { of: PartnershipOf; onClose: () => void }) {
  const edit = useNew<AgreementForm>(
    NEW_AGREEMENT,
    (form) => change(CREATE_AGREEMENT, { input: { partnershipId: of.id, ...inputOf(form), title: form.title.trim() } }),
    onClose,
  );
  return (
    <InPlace edit={edit} shown={AGREEMENT_FIELDS} ready={edit.form.title.trim() !== ''}>
      <AgreementFields edit={edit} parties={of.parties} />
    </InPlace>
  );
}

function ChangeAgreement({ one, of, onClose }: { one: Agreement; of: PartnershipOf; onClose: () => void }) {
  const client = useClient();
  const labels = useAgreementLabels();
  const edit = useVersionedEdit<AgreementForm>({
    key: `agreement.${one.id}`,
    from: formOf(one),
    load: async () => {
      const { data } = await client.query(PARTNERSHIP, { id: of.id }, { requestPolicy: 'network-only' });
      const now = data?.partnership?.agreements.find(({ id }) => id === one.id);
      return now && formOf(now);
    },
    save: (changes, version) => change(UPDATE_AGREEMENT, { input: { id: one.id, version, ...inputOf(changes) } }),
    onEnd: onClose,
    labels,
    show: (_key, value) =>
      typeof value === 'string'
        ? value
        : dutiful(of.parties)
            .filter(({ id }) => value[id])
            .map(({ id, name }) => `${name}: ${value[id]}`)
            .join('\n'),
  });
  return (
    <InPlace edit={edit} shown={AGREEMENT_FIELDS} ready={edit.form.title.trim() !== ''}>
      <AgreementFields edit={edit} parties={of.parties} settled={isSettled(one)} />
    </InPlace>
  );
}
