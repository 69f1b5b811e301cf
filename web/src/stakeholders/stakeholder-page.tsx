import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAsk, useChange } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { dayIn } from '../i18n/time';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { Missing } from '../shared/missing';
import { EditDialog } from '../shared/edit-dialog';
import { HealthTag } from '../shared/health-tag';
import { isProtected, type Named } from '../shared/stakeholder';
import { Button, ButtonLink } from '../ui/button';
import { Notice, Tag } from '../ui/notice';
import { Page } from '../ui/page';
import { AffiliationsSection } from './affiliations-section';
import { ContactPointsSection } from './contact-points-section';
import { KeyPersonSection } from './key-person-section';
import { ARCHIVE, PAGE, RESTORE, type StakeholderOf } from './page.operations';
import { PreparationSection } from './preparation-section';
import { TiesSection } from './ties-section';
import { TimelineSection } from './timeline-section';
import './stakeholders.css';

const FactsSection = lazy(() => import('./facts-section'));
const RelationsSection = lazy(() => import('./relations-section'));

/** Everything about a stakeholder that one should know before a meeting. */
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
  const { dateAndAgo } = useFormat();
  const { may, mayWrite } = useSession();
  const writes = mayWrite(of.kind);
  const editable = writes && of.archivedAt === null;
  const named = of as Named;
  return (
    <Page
      title={of.name}
      actions={
        <>
          {may('interaction.write') && (
            <ButtonLink look="primary" to={`/logga?med=${of.id}`}>
              {t('stakeholder.log')}
            </ButtonLink>
          )}
          {may('assessment.read') && (
            <ButtonLink to={`/bedomningar?aktor=${of.id}`}>{t('assessment.title')}</ButtonLink>
          )}
          <Button onPress={() => window.print()}>{t('common.print')}</Button>
          {writes && <ArchiveButton of={of} />}
        </>
      }
    >
      <div className="row">
        <span className="soft">{t(`kind.${of.kind}`)}</span>
        <HealthTag of={of.health} />
        {of.__typename === 'Person' && of.isKeyPerson && <Tag tone="brand">{t('stakeholder.keyPerson')}</Tag>}
        {of.archivedAt && <Tag>{t('stakeholder.archived')}</Tag>}
        <span className="soft">
          {of.lastHeldAt
            ? t('stakeholder.lastHeld', { when: dateAndAgo(dayIn(new Date(of.lastHeldAt))) })
            : t('stakeholder.neverMet')}
        </span>
      </div>
      {isProtected(named) && <Notice tone="warn">{t('stakeholder.protectedNotice')}</Notice>}
      <div className="columns two">
        <div className="stack">
          <PreparationSection of={of} />
          <TimelineSection id={of.id} />
        </div>
        <div className="stack">
          <ContactPointsSection stakeholderId={of.id} points={of.contactPoints} editable={editable} />
          <AffiliationsSection
            of={named}
            affiliations={of.affiliations}
            editable={editable && may('affiliation.write')}
          />
          {of.kind !== 'PERSON' && <RelationsSection of={named} editable={editable && may('affiliation.write')} />}
          <Suspense>
            <FactsSection of={of} editable={editable} />
          </Suspense>
          {of.__typename === 'Person' && <KeyPersonSection of={of} />}
          <TiesSection of={of} />
        </div>
      </div>
    </Page>
  );
}

function ArchiveButton({ of }: { of: StakeholderOf }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [archive] = useChange(ARCHIVE);
  const [restore] = useChange(RESTORE);
  const change = of.archivedAt ? restore : archive;
  const what = t(of.archivedAt ? 'stakeholder.restore' : 'stakeholder.archive');
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        {what}
      </Button>
      {asking && (
        <EditDialog
          title={`${what}: ${of.name}`}
          save={what}
          onSave={() => change({ input: { id: of.id, version: of.version } })}
          onClose={() => setAsking(false)}
        >
          {() => !of.archivedAt && <p>{t('stakeholder.archiveText')}</p>}
        </EditDialog>
      )}
    </>
  );
}
