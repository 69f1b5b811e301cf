import { useTranslation } from 'react-i18next';
import { Tag } from '../ui/notice';
import { Section } from '../ui/page';
import type { InteractionOf } from './interaction.operations';

/** The note of a contact; of another's draft only that there is one. */
export function NoteSection({ of }: { of: InteractionOf }) {
  const { t } = useTranslation();
  return (
    <Section title={t('log.note')}>
      {of.note ? (
        <>
          <p className="note">{of.note}</p>
          <div>
            <Tag tone={of.noteState === 'DRAFT' ? 'warn' : 'good'}>
              {t(of.noteState === 'DRAFT' ? 'log.forMe' : 'log.forColleagues')}
            </Tag>
          </div>
        </>
      ) : (
        <p className="soft">
          {of.draftBy ? t('interaction.draftBy', { name: of.draftBy.name }) : t('interaction.noNote')}
        </p>
      )}
    </Section>
  );
}
