import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { Answer } from '../shared/answer';
import { useSettled } from '../shared/use-find';
import { Progress } from '../ui/notice';
import { Page } from '../ui/page';
import { AnswersView } from './answers-view';
import { CompareView } from './compare-view';
import { MeasuresView } from './measures-view';
import { PICTURE } from './network.operations';
import { type Asked, asOf, daysOf, filterOf, readQuestion, writeQuestion } from './network-question';
import { NoNetwork } from './no-network';
import { QuestionBar } from './question-bar';
import { Renewing } from './renewing';
import './network.css';

/** Drawing takes a library of its own: it is fetched when somebody looks at the picture. */
const PictureView = lazy(() => import('./picture-view'));

const VIEWS = ['svar', 'bild', 'tabell', 'jamfor'] as const;
type View = (typeof VIEWS)[number];

/** How many ties are drawn: the strongest, so that thousands of nodes stay readable. */
const DRAWN_TIES = 12_000;

/** Who ties the district together: in words, as a picture, as a table; and what two days have apart. */
export default function NetworkPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const view: View = VIEWS.find((one) => one === search.get('vy')) ?? 'svar';
  const question = readQuestion(search);
  const settled = useSettled(
    JSON.stringify({ asOf: asOf(question), filter: filterOf(question), days: daysOf(question) }),
    400,
  );
  const { days, ...asked } = JSON.parse(settled) as Asked & { days: ReturnType<typeof daysOf> };
  const to = (one: View) => {
    const next = new URLSearchParams(search);
    next.set('vy', one);
    return `?${next}`;
  };
  return (
    <Page
      title={t('network.title')}
      full={view === 'bild'}
      actions={
        <nav className="seg" aria-label={t('network.views')}>
          {VIEWS.map((one) => (
            <Link key={one} to={to(one)} aria-current={one === view ? 'page' : undefined}>
              {t(`network.view.${one}`)}
            </Link>
          ))}
        </nav>
      }
    >
      <QuestionBar
        question={question}
        twoDays={view === 'jamfor'}
        change={(next) => setSearch(writeQuestion({ ...question, ...next }, search), { replace: true })}
      />
      {view === 'svar' && <AnswersView {...asked} />}
      {view === 'bild' && <Drawn asked={asked} />}
      {view === 'tabell' && <MeasuresView {...asked} />}
      {view === 'jamfor' && <CompareView {...days} filter={asked.filter} />}
    </Page>
  );
}

function Drawn({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const answer = useAsk(PICTURE, { ...asked, ties: DRAWN_TIES }, { patient: true });
  return (
    <Answer of={answer} waiting={t('network.working')}>
      {({ networkPicture }) =>
        networkPicture.ids.length === 0 ? (
          <NoNetwork />
        ) : (
          <>
            <Renewing made={networkPicture} asked={answer} />
            <Suspense fallback={<Progress>{t('common.loading')}</Progress>}>
              <PictureView picture={networkPicture} asked={asked} />
            </Suspense>
          </>
        )
      }
    </Answer>
  );
}
