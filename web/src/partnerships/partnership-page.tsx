import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { dayIn } from '../i18n/time';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { CloseTask } from '../shared/close-task';
import { NamedLink } from '../shared/named-link';
import { useUnit } from '../shared/use-unit';
import { useFocusName } from '../shared/vocabulary';
import { Button } from '../ui/button';
import { Empty, Tag } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { ChangeStage } from './change-stage';
import { PARTNERSHIP, type PartnershipOf } from './partnership.operations';
import { ReviewPartnership } from './review-partnership';

/** One partnership: who brings what, where it stands, what was agreed. */
export default function PartnershipPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const answer = useAsk(PARTNERSHIP, { id });
  return (
    <Answer of={answer} title={t('partnershipBoard.title')}>
      {({ partnership }) =>
        partnership ? (
          <Shown of={partnership} />
        ) : (
          <Page title={t('partnership.missing')}>
            <Empty>{t('stakeholder.missingHint')}</Empty>
          </Page>
        )
      }
    </Answer>
  );
}

function Shown({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const { date, dayOf } = useFormat();
  const { may } = useSession();
  const focusName = useFocusName();
  return (
    <Page
      title={of.name}
      actions={
        <>
          {may('partnership.write') && <ChangeStage of={of} />}
          {may('partnership.review') && <ReviewPartnership of={of} />}
          <Button small onPress={() => window.print()}>
            {t('common.print')}
          </Button>
        </>
      }
    >
      <div className="row">
        <Tag tone="brand">{t(`stage.${of.stage}`)}</Tag>
        <Tag>{t(`form.${of.form}`)}</Tag>
        {of.dormant && <Tag tone="warn">{t('partnership.dormant')}</Tag>}
        {of.confidentiality !== 'OPEN' && <Tag tone="warn">{t(`confidentiality.${of.confidentiality}`)}</Tag>}
        <span className="soft">
          {of.lastMetAt ? t('partnership.lastMet', { day: dayOf(of.lastMetAt) }) : t('partnership.neverMet')}
        </span>
      </div>
      <div className="columns two">
        <div className="stack">
          <Section title={t('partnership.purpose')}>
            <p>{of.purpose}</p>
            <dl className="facts">
              {of.owner && (
                <>
                  <dt>{t('fact.owner')}</dt>
                  <dd>{of.owner.name}</dd>
                </>
              )}
              {of.areas.length > 0 && (
                <>
                  <dt>{t('fact.areas')}</dt>
                  <dd>{of.areas.map(({ name }) => name).join(', ')}</dd>
                </>
              )}
              {of.focusAreas.length > 0 && (
                <>
                  <dt>{t('fact.focusAreas')}</dt>
                  <dd>{of.focusAreas.map(focusName).join(', ')}</dd>
                </>
              )}
              {of.initiatives.length > 0 && (
                <>
                  <dt>{t('ties.initiatives')}</dt>
                  <dd>{of.initiatives.map(({ name }) => name).join(', ')}</dd>
                </>
              )}
              {of.reviewOn && (
                <>
                  <dt>{t('partnership.reviewOn')}</dt>
                  <dd>
                    {date(of.reviewOn)} {of.reviewOn <= dayIn() && <Tag tone="warn">{t('partnership.reviewDue')}</Tag>}
                  </dd>
                </>
              )}
            </dl>
          </Section>
          <Parties of={of} />
          <Tasks of={of} />
        </div>
        <div className="stack">
          <Agreements of={of} />
          <History of={of} />
        </div>
      </div>
    </Page>
  );
}

function Parties({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const { number, date } = useFormat();
  const unit = useUnit();
  return (
    <Section title={t('partnership.parties')}>
      <ul className="plain divided">
        {of.parties.map((party) => (
          <li key={party.id}>
            <NamedLink of={party.stakeholder} /> <span className="soft small">{t(`partyRole.${party.role}`)}</span>{' '}
            {!party.current && (
              <Tag>{party.leftOn ? t('board.until', { day: date(party.leftOn) }) : t('contact.ended')}</Tag>
            )}
            {party.contributionSums.map((sum) => (
              <div key={`${sum.kind}${sum.unit}`} className="soft small">
                {t(`contribution.${sum.kind}`)}:{' '}
                {t('partnership.delivered', {
                  delivered: number(sum.delivered),
                  pledged: number(sum.pledged),
                  unit: unit(sum.unit),
                })}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Tasks({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const { may } = useSession();
  const open = [
    ...of.followUps.filter(({ status }) => status === 'OPEN').map((one) => ({ ...one, kind: 'followUp' as const })),
    ...of.commitments.filter(({ state }) => state === 'OPEN').map((one) => ({ ...one, kind: 'commitment' as const })),
  ];
  if (open.length === 0) return null;
  return (
    <Section title={t('preparation.title')}>
      <ul className="plain divided">
        {open.map((one) => (
          <li key={one.id} className="row spread">
            <div className="grow">
              {one.title} {one.dueOn && <span className="soft small">{ago(one.dueOn)}</span>}
            </div>
            {may('interaction.write') && <CloseTask task={one} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Agreements({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <Section title={t('partnership.agreements')}>
      {of.agreements.length === 0 && <p className="soft">{t('partnership.noAgreement')}</p>}
      <ul className="plain divided">
        {of.agreements.map((one) => (
          <li key={one.id}>
            {one.title}{' '}
            <Tag tone={one.expired ? 'bad' : ''}>
              {one.expired ? t('partnership.expiredShort') : t(`agreement.${one.state}`)}
            </Tag>
            <div className="soft small">
              {[
                one.validFrom && date(one.validFrom),
                one.validUntil && t('board.until', { day: date(one.validUntil) }),
                one.diaryNumber,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function History({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const events = [
    ...of.stageChanges.map((one) => ({
      day: one.day,
      what: t(`stage.${one.to}`),
      why: one.reason,
      who: one.changedBy.name,
    })),
    ...of.reviews.map((one) => ({
      day: one.reviewedOn,
      what: t('partnership.review'),
      why: one.findings,
      who: one.reviewedBy.name,
    })),
  ].sort((a, b) => b.day.localeCompare(a.day));
  return (
    <Section title={t('partnership.history')}>
      <ol className="plain divided">
        {events.map((event, at) => (
          <li key={at}>
            <strong>{event.what}</strong> <span className="soft small">{[date(event.day), event.who].join(' · ')}</span>
            {event.why && <div>{event.why}</div>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
