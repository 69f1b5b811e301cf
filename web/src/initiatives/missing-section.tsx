import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useChange } from '../api/use-api';
import type { Failure } from '../api/failure';
import { dayIn } from '../i18n/time';
import { Answer } from '../shared/answer';
import { FailureNotice } from '../shared/failure-notice';
import { NamedLink } from '../shared/named-link';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { ADD_PARTICIPATION } from './changes.operations';
import { MISSING } from './missing.operations';

/** How many are proposed at once. */
const MOST = 10;

/** Who is active in what an initiative is about, and takes no part; and where it has nobody. Asked for when it is unfolded. */
export function MissingSection({ initiativeId, editable }: { initiativeId: string; editable: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('missingPartners.title')}
      actions={
        !open && (
          <Button small onPress={() => setOpen(true)}>
            {t('missingPartners.find')}
          </Button>
        )
      }
    >
      <p className="soft small">{t('missingPartners.help')}</p>
      {open && <Found initiativeId={initiativeId} editable={editable} />}
    </Section>
  );
}

function Found({ initiativeId, editable }: { initiativeId: string; editable: boolean }) {
  const { t } = useTranslation();
  const answer = useAsk(MISSING, { initiativeId, limit: MOST }, { patient: true });
  const [add, adding] = useChange(ADD_PARTICIPATION);
  const [failure, setFailure] = useState<Failure>();
  const take = async (stakeholderId: string) => {
    const outcome = await add({
      input: { initiativeId, stakeholderId, role: 'PARTICIPANT', validFrom: dayIn() },
    });
    setFailure(outcome.ok ? undefined : outcome.failure);
  };
  return (
    <Answer of={answer} waiting={t('missingPartners.waiting')}>
      {({ missingPartners }) => {
        const partners = missingPartners?.partners ?? [];
        const gaps = (missingPartners?.coverage ?? []).filter(({ participantCount }) => participantCount === 0);
        return (
          <>
            {failure && <FailureNotice failure={failure} />}
            {partners.length === 0 && <p className="soft">{t('missingPartners.none')}</p>}
            <ul className="plain divided">
              {partners.map(({ stakeholder, focusAreas, areas, tiedCount }) => (
                <li key={stakeholder.id} className="row spread">
                  <div className="grow">
                    <NamedLink of={stakeholder} />
                    <div className="soft small">
                      {[...focusAreas, ...areas].map(({ name }) => name).join(', ')}
                      {tiedCount > 0 && ` · ${t('missingPartners.tied', { count: tiedCount })}`}
                    </div>
                  </div>
                  {editable && (
                    <Button
                      small
                      isDisabled={adding}
                      aria-label={`${t('missingPartners.add')}: ${stakeholder.name}`}
                      onPress={() => void take(stakeholder.id)}
                    >
                      {t('missingPartners.add')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {gaps.length > 0 && (
              <>
                <h3>{t('missingPartners.gaps')}</h3>
                <ul className="plain">
                  {gaps.map(({ focusArea, area, activeCount }) => (
                    <li key={`${focusArea.id} ${area.id}`}>
                      {focusArea.name}, {area.name}:{' '}
                      <span className="soft">{t('missingPartners.active', { count: activeCount })}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        );
      }}
    </Answer>
  );
}
