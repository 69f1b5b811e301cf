import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, type ResultOf } from '../api/graphql';
import { useFormat } from '../i18n/use-format';
import { NAMED } from '../shared/stakeholder';
import { addressOf } from './address';

/** What a line says of a contact. */
export const MET = graphql(
  `
    fragment Met on Interaction {
      id
      subject
      startsAt
      channel
      participants {
        stakeholder {
          ...Named
        }
      }
    }
  `,
  [NAMED],
);

/** Contacts, each with its day, its channel and who was there. */
export function MetList({ of }: { of: readonly ResultOf<typeof MET>[] }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <ul className="plain divided">
      {of.map((one) => (
        <li key={one.id}>
          <Link to={addressOf(one.id)}>{one.subject}</Link>
          <div className="soft small">
            {moment(one.startsAt)} · {t(`channel.${one.channel}`)} ·{' '}
            {one.participants.map(({ stakeholder }) => stakeholder.name).join(', ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
