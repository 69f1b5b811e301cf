import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { hasUnsaved } from './unsaved';

interface EditableSectionProps {
  title: string;
  editable: boolean;
  /** What is typed is kept under this, while one is away. */
  kept: string;
  /** It as it is edited. */
  form: (close: () => void) => ReactNode;
  /** It as it is read. */
  children: ReactNode;
}

/** A part of a record that is edited where it stands. */
export function EditableSection({ title, editable, kept, form, children }: EditableSectionProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(() => hasUnsaved(kept));
  return (
    <Section
      title={title}
      actions={
        editable &&
        !editing && (
          <Button small onPress={() => setEditing(true)}>
            {t('common.change')}
          </Button>
        )
      }
    >
      {editing ? form(() => setEditing(false)) : children}
    </Section>
  );
}
