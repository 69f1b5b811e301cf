import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { EditableSection } from '../shared/editable-section';
import { NamedLink } from '../shared/named-link';
import { Progress } from '../ui/notice';
import type { InteractionOf } from './interaction.operations';

/** Few contacts are put right: how is fetched when somebody does. */
const AboutFields = lazy(() => import('./about-fields'));

/** Who was there; and, to be put right, also when it was, where, how and about what. */
export function AboutSection({ of }: { of: InteractionOf }) {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <EditableSection
      title={t('interaction.participants')}
      editable={may('interaction.write')}
      kept={`about.${of.id}`}
      form={(close) => (
        <Suspense fallback={<Progress>{t('common.loading')}</Progress>}>
          <AboutFields of={of} onClose={close} />
        </Suspense>
      )}
    >
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
      <p className="soft small">{t('interaction.staff', { names: of.staff.map(({ name }) => name).join(', ') })}</p>
    </EditableSection>
  );
}
