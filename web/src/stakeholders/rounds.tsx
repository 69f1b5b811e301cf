import { Mail, MapPin, MessageCircle, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import type { ContactPoint } from './contact-point-fields';
import { roundsOf } from './ways';

const SIGNS = { call: Phone, text: MessageCircle, mail: Mail, map: MapPin } as const;

/** Call, write, find: one press away on a telephone. */
export function Rounds({ name, points }: { name: string; points: readonly ContactPoint[] }) {
  const { t } = useTranslation();
  const rounds = roundsOf(points);
  if (rounds.length === 0) return null;
  return (
    <div className="rounds no-print" role="group" aria-label={t('contact.rounds', { name })}>
      {rounds.map(({ what, href }) => (
        <a key={what} className="round" href={href}>
          <span>
            <Icon of={SIGNS[what]} size="l" />
          </span>
          {t(`contact.round.${what}`)}
        </a>
      ))}
    </div>
  );
}
