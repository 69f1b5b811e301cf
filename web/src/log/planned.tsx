import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsk } from '../api/use-api';
import { addressOf, holdOf } from '../contact/address';
import { useFormat } from '../i18n/use-format';
import { Section } from '../ui/page';
import { PLANNED } from './log.operations';
import { plannedSpan } from './planned-span';

/** What one planned and has to say of what became of it, and what comes next. */
export function Planned({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const [span] = useState(plannedSpan);
  const { data } = useAsk(PLANNED, { staffId: userId, ...span });
  const planned = (data?.interactions.nodes ?? []).toReversed();
  if (planned.length === 0) return null;
  return (
    <Section title={t('log.plannedTitle')}>
      <ul className="plain divided">
        {planned.map((one) => (
          <li key={one.id} className="row spread">
            <div className="grow">
              <Link to={addressOf(one.id)}>{one.subject}</Link>
              <div className="soft small">
                {moment(one.startsAt)} · {one.participants.map(({ stakeholder }) => stakeholder.name).join(', ')}
              </div>
            </div>
            <Link className="button small" to={holdOf(one.id)} aria-label={`${t('interaction.hold')}: ${one.subject}`}>
              {t('interaction.hold')}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
