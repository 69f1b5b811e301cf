import { useTranslation } from 'react-i18next';
import { Tag } from '../ui/notice';

const TONES = { ON_TRACK: 'good', DUE: 'warn', OVERDUE: 'bad', NEVER_MET: '' } as const;
export type Health = keyof typeof TONES;
export const HEALTHS = Object.keys(TONES) as Health[];

/** The same with a dot instead of a ground, for lists. */
export function HealthState({ of }: { of: Health }) {
  const { t } = useTranslation();
  return <span className={`state ${TONES[of] || 'none'}`}>{t(`health.${of}`)}</span>;
}

/** How a relationship stands against its contact cadence. */
export function HealthTag({ of }: { of: Health }) {
  const { t } = useTranslation();
  return <Tag tone={TONES[of]}>{t(`health.${of}`)}</Tag>;
}
