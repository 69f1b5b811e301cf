import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { VOCABULARY } from '../shared/vocabulary';

/** What stands above a page on paper: the city, which is the area that lies in no other, the day, and who printed it. */
export function Paper() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { me } = useSession();
  const cities = useCities();
  return <>{[...cities, 'Samverka', t('common.printed', { day: date(dayIn()), name: me.name })].join(' · ')}</>;
}

/** Asked for ahead, once a visit: printing itself waits for nothing. */
function useCities(): string[] {
  const client = useClient();
  const [cities, setCities] = useState<string[]>([]);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const { data } = await client.query(VOCABULARY, {}, { requestPolicy: 'cache-first' }).toPromise();
      if (current && data) setCities(data.areas.filter(({ parent }) => !parent).map(({ name }) => name));
    };
    void ask();
    return () => {
      current = false;
    };
  }, [client]);
  return cities;
}
