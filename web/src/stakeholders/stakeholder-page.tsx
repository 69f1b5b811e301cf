import { Archive, ArchiveRestore, CalendarPlus, NotebookPen, Printer } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { change, useAsk, useChange } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { HealthTag } from '../shared/health-tag';
import { Mark } from '../shared/mark';
import { Missing } from '../shared/missing';
import { useSaid } from '../shared/said';
import { isProtected, type Named } from '../shared/stakeholder';
import { toast } from '../shared/toast';
import { ButtonLink, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Notice, Tag } from '../ui/notice';
import { Page } from '../ui/page';
import { AffiliationsSection } from './affiliations-section';
import { ContactPointsSection } from './contact-points-section';
import { ARCHIVE, RESTORE } from './changes.operations';
import { PAGE, type StakeholderOf } from './page.operations';
import { PreparationSection } from './preparation-section';
import { Rounds } from './rounds';
import { TiesSection } from './ties-section';
import { TimelineSection } from './timeline-section';
import '../agenda/tasks.css';
import './page.css';

const FactsSection = lazy(() => import('./facts-section'));
const KeyPersonSection = lazy(async () => ({ default: (await import('./key-person-section')).KeyPersonSection }));
const RelationsSection = lazy(() => import('./relations-section'));

/** Everything about a stakeholder that one should know before a meeting: how to reach them first. */
export default function StakeholderPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const answer = useAsk(PAGE, { id });
  return (
    <Answer of={answer} title={t('nav.stakeholders')}>
      {({ stakeholder }) => (stakeholder ? <Shown key={stakeholder.id} of={stakeholder} /> : <Missing />)}
    </Answer>
  );
}

function Shown({ of }: { of: StakeholderOf }) {
  const { t } = useTranslation();
  const { may, mayWrite } = useSession();
  const writes = mayWrite(of.kind);
  const logs = may('interaction.write');
  const editable = writes && of.archivedAt === null;
  const named = of as Named;
  return (
    <Page
      title={of.name}
      back={{ to: '/aktorer', label: t('nav.stakeholders') }}
      mark={<Mark of={named} size="l" />}
      actions={
        <>
          {logs && (
            <span className="row only-wide">
              <ButtonLink look="primary" to={`/logga?med=${of.id}`}>
                <Icon of={NotebookPen} />
                {t('stakeholder.log')}
              </ButtonLink>
              <ButtonLink to={`/logga?med=${of.id}&planera`}>
                <Icon of={CalendarPlus} />
                {t('stakeholder.plan')}
              </ButtonLink>
            </span>
          )}
          {may('assessment.read') && (
            <span className="only-wide">
              <ButtonLink to={`/bedomningar?aktor=${of.id}`}>{t('assessment.title')}</ButtonLink>
            </span>
          )}
          <span className="row tight only-wide">
            <PageButtons of={of} writes={writes} />
          </span>
        </>
      }
    >
      <Meta of={of} />
      {isProtected(named) && <Notice tone="warn">{t('stakeholder.protectedNotice')}</Notice>}
      <Rounds name={of.name} points={of.contactPoints} />
      <div className="three">
        <div className="stack reach">
          <ContactPointsSection of={of} editable={editable} />
          <AffiliationsSection
            of={named}
            affiliations={of.affiliations}
            editable={editable && may('affiliation.write')}
          />
        </div>
        <div className="stack met">
          <PreparationSection of={of} />
          <TimelineSection id={of.id} />
        </div>
        <div className="stack about">
          <Suspense>
            {of.__typename === 'Person' && <KeyPersonSection of={of} />}
            <FactsSection of={of} editable={editable} />
            {of.kind !== 'PERSON' && <RelationsSection of={named} editable={editable && may('affiliation.write')} />}
          </Suspense>
          <TiesSection of={of} />
        </div>
      </div>
      <div className="row only-phone no-print">
        {may('assessment.read') && (
          <ButtonLink small to={`/bedomningar?aktor=${of.id}`}>
            {t('assessment.title')}
          </ButtonLink>
        )}
        <PageButtons of={of} writes={writes} />
      </div>
      {logs && (
        <div className="phone-act no-print">
          <ButtonLink look="primary" wide to={`/logga?med=${of.id}`}>
            <Icon of={NotebookPen} />
            {t('stakeholder.log')}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}

/** What one seldom does: in the head on the desk, at the end on the phone. */
const PageButtons = ({ of, writes }: { of: StakeholderOf; writes: boolean }) => {
  const { t } = useTranslation();
  return (
    <>
      <IconButton icon={Printer} label={t('common.print')} onPress={() => window.print()} />
      {writes && <ArchiveButton of={of} />}
    </>
  );
};

/** What it is, where, and how one stands. */
function Meta({ of }: { of: StakeholderOf }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  return (
    <p className="meta">
      <span>{t(`kind.${of.kind}`)}</span>
      {of.areas.length > 0 && <span>{of.areas.map(({ name }) => name).join(', ')}</span>}
      {of.__typename === 'Person' && of.isKeyPerson && <Tag tone="brand">{t('stakeholder.keyPerson')}</Tag>}
      {of.archivedAt && <Tag>{t('stakeholder.archived')}</Tag>}
      <HealthTag of={of.health} />
      <span>
        {of.lastHeldAt
          ? t('stakeholder.lastHeld', { when: day(dayIn(new Date(of.lastHeldAt))) })
          : t('stakeholder.neverMet')}
      </span>
    </p>
  );
}

/** Takes it out of use, and back: at once, and told with a way back. */
function ArchiveButton({ of: { id, name, version, archivedAt } }: { of: StakeholderOf }) {
  const { t } = useTranslation();
  const said = useSaid();
  const [archive, archiving] = useChange(ARCHIVE);
  const [restore, restoring] = useChange(RESTORE);
  const press = async () => {
    const outcome = archivedAt ? await restore({ input: { id, version } }) : await archive({ input: { id, version } });
    if (!outcome.ok) return toast({ text: said(outcome.failure) });
    const input = { id, version: version + 1 };
    toast({
      text: t(archivedAt ? 'stakeholder.toldRestored' : 'stakeholder.toldArchived', { name }),
      undo: () => (archivedAt ? change(ARCHIVE, { input }) : change(RESTORE, { input })),
    });
  };
  return (
    <IconButton
      icon={archivedAt ? ArchiveRestore : Archive}
      label={t(archivedAt ? 'stakeholder.restore' : 'stakeholder.archive')}
      isDisabled={archiving || restoring}
      onPress={() => void press()}
    />
  );
}
