import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf } from '../contact/address';
import { useFormat } from '../i18n/use-format';
import { Empty } from '../ui/notice';
import { Section } from '../ui/page';
import type { Logged } from './log.operations';

const SHOWN = 5;

/** What one logged last. */
export function Latest({ latest }: { latest: readonly Logged[] }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <Section title={t('log.latest')}>
      {latest.length === 0 ? (
        <Empty>{t('log.latestEmpty')}</Empty>
      ) : (
        <ul className="plain divided">
          {latest.slice(0, SHOWN).map((one) => (
            <li key={one.id}>
              <Link to={addressOf(one.id)}>{one.subject}</Link>
              <div className="soft small">
                {moment(one.startsAt)} · {t(`channel.${one.channel}`)} ·{' '}
                {one.participants.map(({ stakeholder }) => stakeholder.name).join(', ')}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
