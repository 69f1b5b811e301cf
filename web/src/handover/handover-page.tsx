import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { Button } from '../ui/button';
import { SelectField } from '../ui/fields';
import { Notice, Tag } from '../ui/notice';
import { Page } from '../ui/page';
import { BriefSections } from './brief-sections';
import { BRIEF, type Brief, EVERYBODY, type HandedOver } from './handover.operations';
import { HandOverDialog } from './hand-over-dialog';

/** What a colleague keeps, to read and to print before somebody takes over; and the hand-over itself. */
export default function HandoverPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const userId = search.get('av') ?? '';
  const colleagues = useAsk(EVERYBODY, {});
  return (
    <Page
      title={t('handover.title')}
      back={{ to: '/oversikt', label: t('nav.overview') }}
      actions={userId !== '' && <Button onPress={() => window.print()}>{t('common.print')}</Button>}
    >
      <p className="soft no-print">{t('handover.lead')}</p>
      <div className="no-print">
        <SelectField
          label={t('handover.whose')}
          none={t('handover.choose')}
          value={userId}
          onChange={(id) => setSearch(id ? { av: id } : {}, { replace: true })}
          options={(colleagues.data?.users ?? []).map(({ id, name, active }) => ({
            value: id,
            label: active ? name : t('handover.left', { name }),
          }))}
        />
      </div>
      {userId !== '' && <Shown key={userId} userId={userId} />}
    </Page>
  );
}

function Shown({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const answer = useAsk(BRIEF, { userId });
  return (
    <Answer of={answer}>
      {({ handoverBrief }) =>
        handoverBrief ? <BriefOf brief={handoverBrief} /> : <Notice tone="warn">{t('failure.NOT_FOUND')}</Notice>
      }
    </Answer>
  );
}

function BriefOf({ brief }: { brief: Brief }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const [handing, setHanding] = useState(false);
  const [done, setDone] = useState<HandedOver & { to: string }>();
  const kept =
    brief.stakeholders.totalCount +
    brief.partnerships.totalCount +
    brief.initiatives.totalCount +
    brief.followUps.totalCount +
    brief.commitments.totalCount;
  return (
    <>
      <div className="row spread">
        <h2>
          {t('handover.briefOf', { name: brief.colleague.name })}{' '}
          {!brief.colleague.active && <Tag>{t('handover.gone')}</Tag>}
        </h2>
        {may('handover.write') && kept > 0 && (
          <Button look="primary" onPress={() => setHanding(true)}>
            {t('handover.handOver')}
          </Button>
        )}
      </div>
      {done && (
        <Notice tone="good">
          <p>{t('handover.done', { name: done.to })}</p>
          <p>
            {(['stakeholders', 'partnerships', 'initiatives', 'followUps', 'commitments'] as const)
              .filter((part) => done[part] > 0)
              .map((part) => t(`handover.counts.${part}`, { count: done[part] }))
              .join(', ')}
          </p>
        </Notice>
      )}
      {kept === 0 && !done && <p className="soft">{t('handover.nothing')}</p>}
      <BriefSections brief={brief} />
      {handing && (
        <HandOverDialog brief={brief} onDone={(counts) => setDone(counts)} onClose={() => setHanding(false)} />
      )}
    </>
  );
}
