import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NamedLink } from '../shared/named-link';
import { ButtonLink } from '../ui/button';
import { Tag } from '../ui/notice';
import { Section } from '../ui/page';
import type { StakeholderOf } from './page.operations';

/** What it is part of, and whom it is tied to. */
export function TiesSection({ of }: { of: StakeholderOf }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('ties.title')}
      actions={
        <ButtonLink small to={`/natverk/${of.id}`}>
          {t('ties.picture')}
        </ButtonLink>
      }
    >
      {of.partnerships.length + of.initiatives.length + of.neighbours.length === 0 && (
        <p className="soft">{t('ties.empty')}</p>
      )}
      {of.partnerships.length > 0 && (
        <>
          <h3>{t('ties.partnerships')}</h3>
          <ul className="plain">
            {of.partnerships.map(({ id, role, partnership }) => (
              <li key={id}>
                <Link to={`/samverkan/${partnership.id}`}>{partnership.name}</Link>{' '}
                <span className="soft small">
                  {t(`stage.${partnership.stage}`)} · {t(`partyRole.${role}`)}
                </span>{' '}
                {partnership.dormant && <Tag tone="warn">{t('partnership.dormant')}</Tag>}
              </li>
            ))}
          </ul>
        </>
      )}
      {of.initiatives.length > 0 && (
        <>
          <h3>{t('ties.initiatives')}</h3>
          <ul className="plain">
            {of.initiatives.map(({ id, role, initiative }) => (
              <li key={id}>
                <Link to={`/initiativ/${initiative.id}`}>{initiative.name}</Link>{' '}
                <span className="soft small">{t(`initiativeRole.${role}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {of.neighbours.length > 0 && (
        <>
          <h3>{t('ties.neighbours')}</h3>
          <ul className="plain">
            {of.neighbours.map(({ stakeholder, kinds }) => (
              <li key={stakeholder.id}>
                <NamedLink of={stakeholder} />{' '}
                <span className="soft small">{kinds.map((kind) => t(`tie.${kind}`)).join(', ')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
