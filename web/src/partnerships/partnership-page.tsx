import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { MetSection } from '../contact/met-section';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { Missing } from '../shared/missing';
import { Button } from '../ui/button';
import { Tag } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { AgreementsSection } from './agreements-section';
import { ChangeStage } from './change-stage';
import { FactsSection } from './facts-section';
import { PartiesSection } from './parties-section';
import { CONTACTS, PARTNERSHIP, type PartnershipOf } from './partnership.operations';
import { ReviewPartnership } from './review-partnership';
import { TasksSection } from './tasks-section';

const ContributionsSection = lazy(() => import('./contributions-section'));
const RevertStage = lazy(() => import('./revert-stage'));

/** One partnership: who brings what, where it stands, what was agreed. */
export default function PartnershipPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const answer = useAsk(PARTNERSHIP, { id });
  return (
    <Answer of={answer} title={t('partnershipBoard.title')}>
      {({ partnership }) => (partnership ? <Shown key={partnership.id} of={partnership} /> : <Missing />)}
    </Answer>
  );
}

function Shown({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const { dayOf } = useFormat();
  const { may } = useSession();
  const editable = may('partnership.write');
  return (
    <Page
      title={of.name}
      back={{ to: '/samverkan', label: t('partnershipBoard.title') }}
      actions={
        <>
          {editable && <ChangeStage of={of} />}
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
          <FactsSection of={of} editable={editable} />
          <PartiesSection of={of} editable={editable} />
          <TasksSection of={of} editable={editable} />
        </div>
        <div className="stack">
          <AgreementsSection of={of} editable={editable} />
          <Suspense>
            <ContributionsSection of={of} editable={editable} />
          </Suspense>
          {may('interaction.read') && <MetSection id={of.id} query={CONTACTS} />}
          <History of={of} />
        </div>
      </div>
    </Page>
  );
}

function History({ of }: { of: PartnershipOf }) {
  const { t } = useTranslation();
  const { may } = useSession();
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
    <Section
      title={t('partnership.history')}
      actions={
        may('partnership.write') && (
          <Suspense>
            <RevertStage of={of} />
          </Suspense>
        )
      }
    >
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
