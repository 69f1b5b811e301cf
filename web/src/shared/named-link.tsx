import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '../ui/notice';
import { isProtected, type Named } from './stakeholder';

/** The name of a stakeholder, leading to its page. */
export function NamedLink({ of }: { of: Named }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to={`/aktorer/${of.id}`}>{of.name}</Link>
      {isProtected(of) && (
        <>
          {' '}
          <Tag tone="bad">{t('common.protected')}</Tag>
        </>
      )}
    </>
  );
}

export const NamedList = ({ of }: { of: readonly Named[] }) =>
  of.map((one, i) => (
    <span key={one.id}>
      {i > 0 && ', '}
      <NamedLink of={one} />
    </span>
  ));
