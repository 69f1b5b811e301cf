import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { MetSection } from '../contact/met-section';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { Missing } from '../shared/missing';
import { Button } from '../ui/button';
import { Tag } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { ChangeStatus } from './change-status';
import { FactsSection } from './facts-section';
import { GrantsSection } from './grants-section';
import { CONTACTS, INITIATIVE, type InitiativeOf } from './initiative.operations';
import { MissingSection } from './missing-section';
import { OutcomesSection } from './outcomes-section';
import { ParticipationsSection } from './participations-section';

/** One initiative: what it is, who takes part, what pays for it and what came of it. */
export default function InitiativePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const answer = useAsk(INITIATIVE, { id });
  return (
    <Answer of={answer} title={t('initiatives.title')}>
      {({ initiative }) => (initiative ? <Shown key={initiative.id} of={initiative} /> : <Missing />)}
    </Answer>
  );
}

function Shown({ of }: { of: InitiativeOf }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const editable = may('initiative.write');
  return (
    <Page
      title={of.name}
      back={{ to: '/initiativ', label: t('initiatives.title') }}
      actions={
        <>
          {editable && <ChangeStatus of={of} />}
          <Button small onPress={() => window.print()}>
            {t('common.print')}
          </Button>
        </>
      }
    >
      <div className="row">
        <Tag tone="brand">{t(`initiativeStatus.${of.status}`)}</Tag>
        <Tag>{t(`initiativeKind.${of.kind}`)}</Tag>
      </div>
      <div className="columns two">
        <div className="stack">
          <FactsSection of={of} editable={editable} />
          <ParticipationsSection of={of} editable={editable} />
          {may('network.read') && <MissingSection initiativeId={of.id} editable={editable} />}
        </div>
        <div className="stack">
          {may('interaction.read') && <MetSection id={of.id} query={CONTACTS} />}
          <OutcomesSection of={of} editable={editable} />
          <GrantsSection of={of} editable={editable} />
          {of.partnerships.length > 0 && (
            <Section title={t('ties.partnerships')}>
              <ul className="plain">
                {of.partnerships.map(({ id, name, stage }) => (
                  <li key={id}>
                    <Link to={`/samverkan/${id}`}>{name}</Link>{' '}
                    <span className="soft small">{t(`stage.${stage}`)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {of.parts.length > 0 && (
            <Section title={t('initiative.parts')}>
              <ul className="plain">
                {of.parts.map(({ id, name, status }) => (
                  <li key={id}>
                    <Link to={`/initiativ/${id}`}>{name}</Link>{' '}
                    <span className="soft small">{t(`initiativeStatus.${status}`)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}
