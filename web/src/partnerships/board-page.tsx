import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { useSettled } from '../shared/use-find';
import { useVocabulary } from '../shared/vocabulary';
import { Button, ButtonLink } from '../ui/button';
import { CheckField, SelectField, TextField } from '../ui/fields';
import { Empty } from '../ui/notice';
import { Page } from '../ui/page';
import { BoardCard } from './board-card';
import { CreatePartnership } from './create-partnership';
import { BOARD } from './partnership.operations';
import { LIVING, OVER, type Stage } from './stages';
import './partnerships.css';

const A_COLUMN = 50;

/** Partnerships by their stage: what stands still, what runs out, what to look at. */
export default function BoardPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const { areas } = useVocabulary();
  const [search, setSearch] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const [text, areaId, dormant] = [search.get('q') ?? '', search.get('omrade') ?? '', search.has('vilande')];
  const settled = useSettled(text);
  const change = (key: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(key);
    else next.set(key, value);
    setSearch(next, { replace: true });
  };
  const filter = { text: settled.trim() || null, areaId: areaId || null, dormant: dormant || null };
  return (
    <Page
      title={t('partnershipBoard.title')}
      actions={
        <>
          <ButtonLink to="/samverkan/avtal">{t('register.title')}</ButtonLink>
          {may('partnership.write') && (
            <Button look="primary" onPress={() => setCreating(true)}>
              {t('partnership.create')}
            </Button>
          )}
        </>
      }
    >
      {creating && <CreatePartnership onClose={() => setCreating(false)} />}
      <search className="row end no-print">
        <div className="grow">
          <TextField
            label={t('list.search')}
            type="search"
            value={text}
            onChange={(next) => change('q', next || null)}
          />
        </div>
        <SelectField
          label={t('list.area')}
          none={t('common.all')}
          value={areaId}
          options={areas}
          onChange={(next) => change('omrade', next || null)}
        />
        <CheckField
          label={t('partnershipBoard.dormantOnly')}
          checked={dormant}
          onChange={(on) => change('vilande', on ? '' : null)}
        />
      </search>
      <div className="board" role="group" aria-label={t('partnershipBoard.title')} tabIndex={0}>
        {LIVING.map((stage) => (
          <Column key={stage} stage={stage} filter={filter} />
        ))}
      </div>
      <details>
        <summary>{t('partnershipBoard.over')}</summary>
        <div className="board">
          {OVER.map((stage) => (
            <Column key={stage} stage={stage} filter={filter} />
          ))}
        </div>
      </details>
    </Page>
  );
}

interface Filter {
  text: string | null;
  areaId: string | null;
  dormant: boolean | null;
}

function Column({ stage, filter }: { stage: Stage; filter: Filter }) {
  const { t } = useTranslation();
  const answer = useAsk(BOARD, { filter: { ...filter, stages: [stage] }, first: A_COLUMN });
  const count = answer.data?.partnerships.totalCount;
  return (
    <section className="board-column">
      <h2>
        <span className={`stage-level of-${LIVING.indexOf(stage)}`} aria-hidden="true" />
        {t(`stage.${stage}`)} {count !== undefined && <span className="soft">{count}</span>}
      </h2>
      <Answer of={answer}>
        {({ partnerships: { nodes, totalCount } }) => (
          <>
            {nodes.length === 0 && <Empty>{t(`partnershipBoard.empty.${stage}`)}</Empty>}
            <ul className="plain stack tight">
              {nodes.map((card) => (
                <li key={card.id}>
                  <BoardCard card={card} />
                </li>
              ))}
            </ul>
            {totalCount > nodes.length && (
              <p className="soft small">{t('partnershipBoard.first', { count: nodes.length })}</p>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}
