import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useFormat } from '../i18n/use-format';
import { useSession } from '../session/session';
import { Answer } from '../shared/answer';
import { NamedLink } from '../shared/named-link';
import { ChangeButton } from '../shared/records-section';
import { Button } from '../ui/button';
import { Notice, Tag } from '../ui/notice';
import { AssessDialog } from './assess-dialog';
import { type Assessed, HISTORY } from './assessments.operations';

/** How one stakeholder was assessed until now, and a new assessment. */
export function HistorySection({ id, onOther }: { id: string; onOther: () => void }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const answer = useAsk(HISTORY, { id });
  const [open, setOpen] = useState<'new' | Assessed>();
  return (
    <Answer of={answer}>
      {({ stakeholder }) => {
        if (!stakeholder) return <p className="soft">{t('failure.NOT_FOUND')}</p>;
        const roleless = stakeholder.__typename === 'Person' && !stakeholder.publicRole;
        const { assessments } = stakeholder;
        return (
          <>
            <div className="row spread">
              <NamedLink of={stakeholder} />
              <div className="row">
                {may('assessment.write') && !roleless && (
                  <Button look="primary" onPress={() => setOpen('new')}>
                    {t('assessment.new')}
                  </Button>
                )}
                <Button onPress={onOther}>{t('assessment.other')}</Button>
              </div>
            </div>
            {roleless && <Notice tone="warn">{t('rules.role')}</Notice>}
            {assessments.length === 0 && !roleless && <p className="soft">{t('assessment.none')}</p>}
            <ol className="plain divided">
              {assessments.map((one) => (
                <Line key={one.id} of={one} onRight={may('assessment.write') ? () => setOpen(one) : undefined} />
              ))}
            </ol>
            {open && (
              <AssessDialog
                of={stakeholder}
                before={assessments[0]}
                right={open === 'new' ? undefined : open}
                onClose={() => setOpen(undefined)}
              />
            )}
          </>
        );
      }}
    </Answer>
  );
}

function Line({ of, onRight }: { of: Assessed; onRight: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <li className="row spread">
      <div className="grow">
        <strong>{date(of.assessedOn)}</strong>{' '}
        {t('assessment.figures', { influence: of.influence, interest: of.interest })}{' '}
        <Tag>{t(`stance.${of.stance}`)}</Tag> <Tag tone="brand">{t(`quadrant.${of.quadrant}`)}</Tag>
        <div>{of.rationale}</div>
        <div className="soft small">{[of.publicRole, of.assessedBy.name].filter(Boolean).join(' · ')}</div>
      </div>
      {onRight && <ChangeButton name={date(of.assessedOn)} onPress={onRight} />}
    </li>
  );
}
