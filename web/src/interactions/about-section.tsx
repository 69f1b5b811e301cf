import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NamedLink } from '../shared/named-link';
import { useFocusName } from '../shared/vocabulary';
import { Section } from '../ui/page';
import type { InteractionOf } from './interaction.operations';

/** Who was there, and for whom; what it was about and belongs to. */
export function AboutSection({ of }: { of: InteractionOf }) {
  const { t } = useTranslation();
  const focusName = useFocusName();
  const belongs = [
    ...of.initiatives.map(({ id, name }) => ({ to: `/initiativ/${id}`, name })),
    ...of.partnerships.map(({ id, name }) => ({ to: `/samverkan/${id}`, name })),
  ];
  return (
    <Section title={t('interaction.participants')}>
      <ul className="plain divided">
        {of.participants.map(({ stakeholder, onBehalfOf }) => (
          <li key={stakeholder.id}>
            <NamedLink of={stakeholder} />
            {onBehalfOf && (
              <span className="soft">
                {' '}
                {t('interaction.for')} <NamedLink of={onBehalfOf} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {of.staff.length > 0 && (
        <p className="soft small">{t('interaction.staff', { names: of.staff.map(({ name }) => name).join(', ') })}</p>
      )}
      {of.focusAreas.length > 0 && (
        <p className="soft small">
          {t('log.part.themes')}: {of.focusAreas.map(focusName).join(', ')}
        </p>
      )}
      {belongs.length > 0 && (
        <p className="soft small">
          {t('log.belongs')}:{' '}
          {belongs.map(({ to, name }, at) => (
            <span key={to}>
              {at > 0 && ', '}
              <Link to={to}>{name}</Link>
            </span>
          ))}
        </p>
      )}
    </Section>
  );
}
