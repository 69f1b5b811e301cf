import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { useSettled } from '../shared/use-find';
import { Answer } from '../shared/answer';
import { TextField } from '../ui/fields';
import { Section } from '../ui/page';
import { PrivacyFrame } from './privacy-frame';
import { SUBJECTS } from './privacy.operations';
import { RequestsSection } from './requests-section';
import { SubjectLine } from './subject-line';

/** The desk of the data protection officer: persons, and what they ask. */
export default function PrivacyPage() {
  return (
    <PrivacyFrame>
      <Subjects />
      <RequestsSection />
    </PrivacyFrame>
  );
}

function Subjects() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const answer = useAsk(SUBJECTS, { text: asked }, { pause: asked.length < 2 });
  return (
    <Section title={t('privacy.subjects')}>
      <TextField label={t('privacy.find')} type="search" hint={t('privacy.findHint')} value={text} onChange={setText} />
      {asked.length >= 2 && (
        <Answer of={answer}>
          {({ dataSubjects: { nodes } }) => (
            <>
              {nodes.length === 0 && <p className="soft">{t('common.nothingFound')}</p>}
              <ul className="plain divided">
                {nodes.map((one) => (
                  <SubjectLine key={one.id} of={one} />
                ))}
              </ul>
            </>
          )}
        </Answer>
      )}
    </Section>
  );
}
