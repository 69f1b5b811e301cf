import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { VOCABULARY } from '../shared/vocabulary';

/** Pages come first. */
const LATER_MS = 1_500;

/** What stands above a page on paper: the city, which is the area that lies in no other, the day, and who printed it. */
export function Paper() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { me } = useSession();
  const cities = useCities();
  return <>{[...cities, 'Samverka', t('common.printed', { day: date(dayIn()), name: me.name })].join(' · ')}</>;
}

/** Asked for once the page is there: printing itself waits for nothing. */
function useCities(): string[] {
  const client = useClient();
  const [cities, setCities] = useState<string[]>([]);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const { data } = await client.query(VOCABULARY, {}, { requestPolicy: 'cache-first' }).toPromise();
      if (current && data) setCities(data.areas.filter(({ parent }) => !parent).map(({ name }) => name));
    };
    const timer = setTimeout(() => void ask(), LATER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client]);
  return cities;
}
