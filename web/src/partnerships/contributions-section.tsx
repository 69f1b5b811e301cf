import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { change, useAsk } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { Answer } from '../shared/answer';
import { InPlace, useNew } from '../shared/in-place';
import { MoreButton } from '../shared/more-button';
import { NamedLink } from '../shared/named-link';
import { ChangeButton } from '../shared/records-section';
import { hasUnsaved } from '../shared/unsaved';
import { type PageOfList, usePages } from '../shared/use-pages';
import { useUnit } from '../shared/use-unit';
import { useVersionedEdit } from '../shared/versioned-edit';
import { Button } from '../ui/button';
import { SelectField } from '../ui/fields';
import { Empty } from '../ui/notice';
import { Section } from '../ui/page';
import { RECORD_CONTRIBUTION, UPDATE_CONTRIBUTION } from './changes.operations';
import {
  CONTRIBUTION_FIELDS,
  ContributionFields,
  type ContributionForm,
  type ContributionKind,
  formOf,
  inputOf,
  newContribution,
  useContributionLabels,
} from './contribution-fields';
import { type Contribution, CONTRIBUTIONS, type PartnershipOf } from './partnership.operations';

/** What the parties bring, the newest first. */
export default function ContributionsSection({ of, editable }: { of: PartnershipOf; editable: boolean }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const pages = usePages();
  return (
    <Section
      title={t('contributions.title')}
      actions={
        editable && (
          <Button small onPress={() => setAdding(true)}>
            {t('contributions.add')}
          </Button>
        )
      }
    >
      {adding && <AddContribution of={of} onClose={() => setAdding(false)} />}
      {pages.map((page) => (
        <Some key={page.after ?? ''} partnershipId={of.id} editable={editable} {...page} />
      ))}
    </Section>
  );
}

interface SomeProps extends PageOfList {
  partnershipId: string;
  editable: boolean;
}

function Some({ partnershipId, after, editable, onMore }: SomeProps) {
  const { t } = useTranslation();
  const client = useClient();
  const answer = useAsk(CONTRIBUTIONS, { id: partnershipId, after });
  const [editing, setEditing] = useState<string>();
  const load = async (wanted: string) => {
    const { data } = await client.query(CONTRIBUTIONS, { id: partnershipId, after }, { requestPolicy: 'network-only' });
    return data?.partnership?.contributions.nodes.find(({ id }) => id === wanted);
  };
  return (
    <Answer of={answer}>
      {({ partnership }) => {
        if (!partnership) return null;
        const { nodes, pageInfo } = partnership.contributions;
        if (nodes.length === 0 && after === null) return <Empty>{t('contributions.empty')}</Empty>;
        return (
          <>
            <ul className="plain divided">
              {nodes.map((one) => (
                <li key={one.id}>
                  {editable && (editing === one.id || hasUnsaved(`contribution.${one.id}`)) ? (
                    <ChangeContribution one={one} load={load} onClose={() => setEditing(undefined)} />
                  ) : (
                    <Line one={one} onChange={editable ? () => setEditing(one.id) : undefined} />
                  )}
                </li>
              ))}
            </ul>
            <MoreButton small page={pageInfo} onMore={onMore} label={t('timeline.more')} />
          </>
        );
      }}
    </Answer>
  );
}

function Line({ one, onChange }: { one: Contribution; onChange?: () => void }) {
  const { t } = useTranslation();
  const { number, date } = useFormat();
  const unit = useUnit();
  const what = one.description ?? t(`contribution.${one.kind}`);
  const delivered = t('partnership.delivered', {
    delivered: number(one.delivered),
    pledged: number(one.pledged),
    unit: unit(one.unit),
  });
  const days = one.endsOn ? `${date(one.startsOn)} – ${date(one.endsOn)}` : date(one.startsOn);
  return (
    <div className="row spread">
      <div className="grow">
        <NamedLink of={one.contributor} /> {one.description}
        <div className="soft small">{[t(`contribution.${one.kind}`), delivered, days].join(' · ')}</div>
      </div>
      {onChange && <ChangeButton name={`${what}, ${one.contributor.name}`} onPress={onChange} />}
    </div>
  );
}

function AddContribution({ of, onClose }: { of: PartnershipOf; onClose: () => void }) {
  const { t } = useTranslation();
  // A party may have been one twice; who has left may still be written down for what it brought.
  const parties = [...new Map(of.parties.map(({ stakeholder }) => [stakeholder.id, stakeholder.name]))];
  const [contributorId, setContributorId] = useState(parties[0]?.[0] ?? '');
  const edit = useNew<ContributionForm>(
    newContribution(dayIn()),
    ({ kind, startsOn, ...form }) =>
      change(RECORD_CONTRIBUTION, {
        input: { partnershipId: of.id, contributorId, kind, startsOn, ...inputOf(form) },
      }),
    onClose,
  );
  return (
    <InPlace edit={edit} shown={CONTRIBUTION_FIELDS} ready={contributorId !== '' && edit.form.startsOn !== ''}>
      <SelectField
        label={t('contributions.contributor')}
        value={contributorId}
        onChange={setContributorId}
        options={parties.map(([value, label]) => ({ value, label }))}
      />
      <ContributionFields edit={edit} />
    </InPlace>
  );
}

interface ChangeProps {
  one: Contribution;
  load: (id: string) => Promise<Contribution | undefined>;
  onClose: () => void;
}

function ChangeContribution({ one, load, onClose }: ChangeProps) {
  const { t } = useTranslation();
  const unit = useUnit();
  const labels = useContributionLabels();
  const edit = useVersionedEdit<ContributionForm>({
    key: `contribution.${one.id}`,
    from: formOf(one),
    load: async () => {
      const now = await load(one.id);
      return now && formOf(now);
    },
    save: (changes, version) => change(UPDATE_CONTRIBUTION, { input: { id: one.id, version, ...inputOf(changes) } }),
    onEnd: onClose,
    labels,
    show: (key, value) =>
      key === 'kind' ? t(`contribution.${value as ContributionKind}`) : key === 'unit' ? unit(value) : value,
  });
  return (
    <InPlace edit={edit} shown={CONTRIBUTION_FIELDS} ready={edit.form.startsOn !== ''}>
      <strong>{one.contributor.name}</strong>
      <ContributionFields edit={edit} />
    </InPlace>
  );
}
