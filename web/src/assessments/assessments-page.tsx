import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAsk } from '../api/use-api';
import { Answer } from '../shared/answer';
import { StakeholderPicker } from '../shared/stakeholder-picker';
import { Button } from '../ui/button';
import { Empty } from '../ui/notice';
import { Page, Section } from '../ui/page';
import { MATRIX } from './assessments.operations';
import { AssessedTable } from './assessed-table';
import { HistorySection } from './history-section';
import { type At, MatrixPicture } from './matrix-picture';

/** How stakeholders stand to the work: the matrix as a picture and as a table, and each one's history. */
export default function AssessmentsPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const chosen = search.get('aktor');
  const answer = useAsk(MATRIX, { asOf: null });
  const [at, setAt] = useState<At>();
  const choose = (id: string | undefined) => setSearch(id ? { aktor: id } : {}, { replace: true });
  return (
    <Page
      title={t('assessment.title')}
      back={{ to: '/oversikt', label: t('nav.overview') }}
      actions={<Button onPress={() => window.print()}>{t('common.print')}</Button>}
    >
      <Section title={t('assessment.assess')}>
        {chosen ? (
          <HistorySection key={chosen} id={chosen} onOther={() => choose(undefined)} />
        ) : (
          <StakeholderPicker
            label={t('assessment.whom')}
            hint={t('assessment.whomHint')}
            value={undefined}
            onChange={(one) => choose(one?.id)}
          />
        )}
      </Section>
      <Answer of={answer}>
        {({ influenceInterestMatrix: cells }) =>
          cells.length === 0 ? (
            <Empty>{t('assessment.empty')}</Empty>
          ) : (
            <>
              <Section title={t('assessment.matrix')}>
                <MatrixPicture cells={cells} at={at} onChoose={setAt} />
              </Section>
              <Section title={t('assessment.table')}>
                <AssessedTable cells={cells} at={at} onAll={() => setAt(undefined)} onChoose={choose} />
              </Section>
            </>
          )
        }
      </Answer>
    </Page>
  );
}
