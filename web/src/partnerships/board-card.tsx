import { CalendarClock, ClipboardCheck, FileX, type LucideIcon, Moon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addDays, dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Mark, UserMark } from '../shared/mark';
import { Icon } from '../ui/icon';
import { Tag } from '../ui/notice';
import { ChangeStage } from './change-stage';
import type { Card } from './partnership.operations';
import { signedUntil } from './stages';

/** How many days ahead an end is told of, and from when it is soon. */
const [TOLD_DAYS, SOON_DAYS] = [90, 30];

/** One partnership on the board: who leads it, what presses, how much of what was promised is there, whose it is. */
export function BoardCard({ card }: { card: Card }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { may } = useSession();
  const [first, ...others] = card.parties.filter(({ current }) => current);
  const delivered = deliveredOf(card);
  return (
    <article className="card board-card">
      <div className="board-card-head">
        <Link to={`/samverkan/${card.id}`}>{card.name}</Link>
        {may('partnership.write') && <ChangeStage of={card} sign />}
      </div>
      {first && (
        <p className="board-card-who">
          <Mark of={first.stakeholder} size="s" />
          <span>
            {first.stakeholder.name}
            {others.length > 0 && `\u00a0+\u00a0${others.length}`}
          </span>
        </p>
      )}
      <Signs card={card} />
      {delivered !== undefined && <Delivered share={delivered} />}
      <div className="board-card-foot">
        <Tag>{t(`form.${card.form}`)}</Tag>
        {card.stage !== 'ACTIVE' && (
          <span className="soft small">{t('partnership.stageSince', { day: day(card.stageSince) })}</span>
        )}
        {card.owner && (
          <span className="board-card-owner" title={card.owner.name}>
            <UserMark name={card.owner.name} size="s" />
            <span className="hidden-visually">{card.owner.name}</span>
          </span>
        )}
      </div>
    </article>
  );
}

/** What presses: red what is late, amber what is soon, calm what comes. */
function Signs({ card }: { card: Card }) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const today = dayIn();
  const until = signedUntil(card);
  const signs: [key: string, icon: LucideIcon, tone: string, words: string][] = [];
  if (until && until < addDays(today, TOLD_DAYS)) {
    const late = until < today;
    const tone = late ? 'due' : until <= addDays(today, SOON_DAYS) ? 'soon' : 'soft';
    signs.push([
      'agreement',
      late ? FileX : CalendarClock,
      tone,
      t(late ? 'partnership.expired' : 'partnership.expires', { when: ago(until) }),
    ]);
  }
  if (card.reviewOn && card.reviewOn <= today)
    signs.push(['review', ClipboardCheck, 'soon', t('partnership.reviewDue')]);
  if (card.dormant) signs.push(['dormant', Moon, 'soon', t('partnership.dormant')]);
  if (signs.length === 0) return null;
  return (
    <ul className="plain board-card-signs">
      {signs.map(([key, icon, tone, words]) => (
        <li key={key} className={tone}>
          <Icon of={icon} size="s" />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** Half of what was promised, or more, is calm. */
const HALF = 0.5;

function Delivered({ share }: { share: number }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <p className="board-card-meter">
      <span className={share < HALF ? 'meter warn' : 'meter'} aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      <span className="small">
        <span className="hidden-visually">{t('partnershipBoard.delivered')} </span>
        {percent(share)}
      </span>
    </p>
  );
}

/** How much of what was promised is delivered, 0 to 1: the mean over its units, for hours and money do not add up. */
function deliveredOf({ contributionSums }: Card): number | undefined {
  const shares = contributionSums
    .filter(({ pledged }) => pledged > 0)
    .map(({ pledged, delivered }) => Math.min(1, delivered / pledged));
  return shares.length === 0 ? undefined : shares.reduce((a, b) => a + b, 0) / shares.length;
}
