import { useTranslation } from 'react-i18next';
import { MetList } from '../contact/met-list';
import { Empty } from '../ui/notice';
import { Section } from '../ui/page';
import type { Logged } from './log.operations';

const SHOWN = 5;

/** What one logged last. */
export function Latest({ latest }: { latest: readonly Logged[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('log.latest')}>
      {latest.length === 0 ? <Empty>{t('log.latestEmpty')}</Empty> : <MetList of={latest.slice(0, SHOWN)} />}
    </Section>
  );
}
