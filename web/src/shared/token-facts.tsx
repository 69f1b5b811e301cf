import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';

interface Token {
  scope: 'READ' | 'WRITE';
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  reason: string | null;
}

/** What is known of a token for a program: what it may do, how long, and whether anybody uses it. */
export function TokenFacts({ of }: { of: Token }) {
  const { t } = useTranslation();
  const { dayOf } = useFormat();
  const used = of.lastUsedAt === of.createdAt ? t('tokens.unused') : t('tokens.used', { day: dayOf(of.lastUsedAt) });
  return (
    <div className="soft small">
      {t(`tokens.scope.${of.scope}`)} · {t('board.until', { day: dayOf(of.expiresAt) })} · {used}
      {of.reason && <div>{of.reason}</div>}
    </div>
  );
}
