import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { dayIn, daysBetween } from '../i18n/time';
import type { AgendaItem } from './agenda.operations';

/** What an item is called: its own title, or what there is to do. */
export function titleOf(
  { kind, followUp, commitment, agreement, grant, interaction }: AgendaItem,
  t: TFunction,
): string {
  const own = followUp?.title ?? commitment?.title ?? interaction?.subject;
  if (own) return own;
  const of = agreement?.title ?? grant?.purpose;
  const what = t(`agenda.do.${kind as 'CONTACT'}`);
  return of ? `${what}: ${of}` : what;
}

/** Where one sees to an item. */
export function addressOf(item: AgendaItem, writes: boolean): string {
  const { kind, stakeholder, partnership, initiative, followUp, commitment, interaction } = item;
  const met = interaction ?? followUp?.interaction ?? commitment?.interaction;
  if (met) return `/kontakter/${met.id}`;
  if ((kind === 'CONTACT' || kind === 'FIRST_CONTACT') && writes && stakeholder) return `/logga?med=${stakeholder.id}`;
  if (partnership) return `/samverkan/${partnership.id}`;
  if (initiative) return `/initiativ/${initiative.id}`;
  return stakeholder ? `/aktorer/${stakeholder.id}` : '/att-gora';
}

const DAYS_OF_A_MONTH = 30.44;

/** Why an item stands there, and how late it is. */
export function useReason(): (item: AgendaItem) => string | undefined {
  const { t } = useTranslation();
  return ({ kind, day, daysLate, stakeholder }) => {
    if (kind === 'MEETING') return undefined;
    if (kind === 'CONTACT') {
      const days = stakeholder?.lastHeldAt ? daysBetween(dayIn(new Date(stakeholder.lastHeldAt)), dayIn()) : 0;
      const months = Math.round(days / DAYS_OF_A_MONTH);
      return months < 2 ? t('agenda.quietDays', { count: days }) : t('agenda.quietMonths', { count: months });
    }
    const what = t(`agenda.kind.${kind}`);
    if (day === null) return `${what} · ${t('agenda.undated')}`;
    if (!daysLate || daysLate < 0) return what;
    if (kind === 'AGREEMENT_ENDS') return t('agenda.ended', { count: daysLate });
    return `${what} · ${t('agenda.late', { count: daysLate })}`;
  };
}
