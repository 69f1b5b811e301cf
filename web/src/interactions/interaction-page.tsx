import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { HOLD, keyOf } from '../contact/address';
import { useWaiting } from '../contact/use-waiting';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { Missing } from '../shared/missing';
import { hasUnsaved } from '../shared/unsaved';
import { Notice, Progress, Tag } from '../ui/notice';
import { Page } from '../ui/page';
import { AboutSection } from './about-section';
import { ArisenSections } from './arisen-sections';
import { INTERACTION, type InteractionOf } from './interaction.operations';
import { NoteSection } from './note-section';
import { StatusActions } from './status-actions';

/** Most who look at a contact change nothing: how is fetched when somebody does. */
const ContactEditor = lazy(() => import('../contact/contact-editor'));

/** One contact: who was there, what was said, what came out of it. */
export default function InteractionPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const answer = useAsk(INTERACTION, { id });
  return (
    <Answer of={answer} title={t('timeline.title')}>
      {({ interaction }) => (interaction ? <Shown key={interaction.id} of={interaction} /> : <Missing />)}
    </Answer>
  );
}

function Shown({ of }: { of: InteractionOf }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { me, may } = useSession();
  const [search, setSearch] = useSearchParams();
  const hold = search.has(HOLD) && of.status !== 'HELD';
  const [opened, setOpened] = useState(() => hasUnsaved(keyOf(of.id)));
  const waits = useWaiting(me.id).some((one) => one.of?.id === of.id && !one.failure);
  const mayWrite = may('interaction.write');
  const close = () => {
    setOpened(false);
    setSearch({}, { replace: true });
  };
  if (mayWrite && (opened || hold))
    return (
      <Page title={t(hold ? 'interaction.holdTitle' : 'interaction.changeTitle', { subject: of.subject })}>
        <Suspense fallback={<Progress>{t('common.loading')}</Progress>}>
          <ContactEditor of={of} hold={hold} onClose={close} />
        </Suspense>
      </Page>
    );
  return (
    <Page
      title={of.subject}
      actions={
        mayWrite && <StatusActions of={of} onHold={() => setSearch({ [HOLD]: '' })} onChange={() => setOpened(true)} />
      }
    >
      {waits && <Notice tone="warn">{t('interaction.waits')}</Notice>}
      <div className="row soft">
        {moment(of.startsAt)} · {t(`channel.${of.channel}`)}
        {of.durationMinutes && ` · ${t('interaction.minutes', { count: of.durationMinutes })}`}
        {of.place && ` · ${of.place}`}
        {of.status !== 'HELD' && <Tag tone="brand">{t(`status.${of.status}`)}</Tag>}
        {of.cancelReason}
        <Tag tone={of.confidentiality === 'RESTRICTED' ? 'warn' : ''}>{t(`confidentiality.${of.confidentiality}`)}</Tag>
        {of.legalProvision && <span>{of.legalProvision}</span>}
      </div>
      <div className="columns two">
        <div className="stack">
          <AboutSection of={of} />
          <NoteSection of={of} />
        </div>
        <ArisenSections of={of} />
      </div>
    </Page>
  );
}
