import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loaded } from '../api/use-api';
import { useFormat } from '../i18n/use-format';

/** How long after an old answer it is asked whether there is a new one. */
const AGAIN_MS = 2_000;

interface RenewingProps {
  /** What is shown. */
  made: { computedAt: string; stale: boolean };
  asked: Pick<Loaded<unknown>, 'busy' | 'reload'>;
}

/** Says that what is shown was worked out before something changed, and asks again until what is new is there. */
export function Renewing({ made: { computedAt, stale }, asked: { busy, reload } }: RenewingProps) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  useEffect(() => {
    if (!stale || busy) return;
    const timer = setTimeout(reload, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [stale, busy, reload]);
  if (!stale) return null;
  return (
    <p className="renewing soft small" role="status">
      {t('network.renewing', { when: moment(computedAt) })}
    </p>
  );
}
