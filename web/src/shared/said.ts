import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/failure';

/** What went wrong, in words; a wait in the unit that one waits in. */
export function useSaid() {
  const { t } = useTranslation();
  return ({ code, retryAfterSeconds: seconds = 60 }: Failure): string => {
    if (code !== 'RATE_LIMITED' || seconds <= 90) return t(`failure.${code}`, { seconds });
    const minutes = Math.ceil(seconds / 60);
    return minutes <= 90
      ? t('failure.waitMinutes', { minutes })
      : t('failure.waitHours', { hours: Math.ceil(minutes / 60) });
  };
}
