import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';
import { useAsk, useChange } from '../api/use-api';
import { numberOf } from '../i18n/read-number';
import { Answer } from '../shared/answer';
import { FailureNotice } from '../shared/failure-notice';
import { NumberField } from '../shared/number-field';
import { putForm } from '../shared/put-form';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { type Cadence, CADENCES, UPDATE_CADENCE } from './admin.operations';
import './cadence-grid.css';

/** Ten years. */
const MOST_DAYS = 3653;
const KINDS = ['PERSON', 'ASSOCIATION', 'CIVIL_SOCIETY_GROUP', 'BUSINESS', 'PUBLIC_BODY'] as const;
const ENGAGEMENTS = ['INFORM', 'CONSULT', 'INVOLVE', 'COLLABORATE'] as const;

type Days = Record<string, { ideal: string; longest: string }>;

/** How often each kind of stakeholder is usually met, by how much it takes part: all of it in one grid. */
export function CadenceGrid() {
  const { t } = useTranslation();
  const answer = useAsk(CADENCES, {});
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={t('admin.cadences')}
      actions={
        !editing && (
          <Button small onPress={() => setEditing(true)}>
            {t('admin.changeCadences')}
          </Button>
        )
      }
    >
      <p className="soft small">{t('admin.cadencesHelp')}</p>
      <Answer of={answer}>
        {({ cadenceDefaults }) =>
          editing ? (
            <GridForm cadences={cadenceDefaults} onClose={() => setEditing(false)} />
          ) : (
            <Grid
              cadences={cadenceDefaults}
              cell={({ idealDays, longestDays }) => t('admin.cadence', { ideal: idealDays, longest: longestDays })}
            />
          )
        }
      </Answer>
    </Section>
  );
}

function Grid({ cadences, cell }: { cadences: readonly Cadence[]; cell: (of: Cadence) => ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('admin.cadences')}>
      <table className="table cadences">
        <caption className="hidden-visually">{t('admin.cadences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.kind')}</th>
            {ENGAGEMENTS.map((engagement) => (
              <th key={engagement} scope="col">
                {t(`engagement.${engagement}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`kinds.${kind}`)}</th>
              {ENGAGEMENTS.map((engagement) => {
                const of = cadences.find((one) => one.kind === kind && one.engagement === engagement);
                return <td key={engagement}>{of && cell(of)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GridForm({ cadences, onClose }: { cadences: readonly Cadence[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [days, setDays] = useState<Days>(() =>
    Object.fromEntries(
      cadences.map(({ id, idealDays, longestDays }) => [
        id,
        { ideal: String(idealDays), longest: String(longestDays) },
      ]),
    ),
  );
  const [failed, setFailed] = useState<{ name: string; failure: Failure }>();
  const [update, busy] = useChange(UPDATE_CADENCE);
  const nameOf = ({ kind, engagement }: Cadence) => `${t(`kinds.${kind}`)}, ${t(`engagement.${engagement}`)}`;
  const set = (id: string, next: Partial<Days[string]>) =>
    setDays((before) => ({ ...before, [id]: { ...before[id], ...next } }));
  const save = async () => {
    setFailed(undefined);
    for (const one of cadences) {
      const idealDays = numberOf(days[one.id].ideal) ?? 0;
      const longestDays = numberOf(days[one.id].longest) ?? 0;
      if (idealDays === one.idealDays && longestDays === one.longestDays) continue;
      const outcome = await update({ input: { id: one.id, version: one.version, idealDays, longestDays } });
      if (!outcome.ok) return setFailed({ name: nameOf(one), failure: outcome.failure });
    }
    onClose();
  };
  return (
    <form className="stack" onSubmit={(event) => putForm(event, save)}>
      {failed && (
        <>
          <strong>{failed.name}</strong>
          <FailureNotice failure={failed.failure} />
        </>
      )}
      <Grid
        cadences={cadences}
        cell={(one) => (
          <div className="pair">
            <NumberField
              bare
              label={`${nameOf(one)}: ${t('admin.ideal')}`}
              min={1}
              max={MOST_DAYS}
              required
              value={days[one.id].ideal}
              onChange={(ideal) => set(one.id, { ideal })}
            />
            <span aria-hidden="true">–</span>
            <NumberField
              bare
              label={`${nameOf(one)}: ${t('admin.longest')}`}
              min={1}
              max={MOST_DAYS}
              required
              value={days[one.id].longest}
              onChange={(longest) => set(one.id, { longest })}
            />
          </div>
        )}
      />
      <div className="row">
        <Button type="submit" look="primary" isDisabled={busy}>
          {busy ? t('common.saving') : t('common.save')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
