import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Section } from '../ui/page';
import { hasUnsaved } from './unsaved';

interface RecordsSectionProps<Row> {
  title: string;
  rows: readonly Row[];
  editable: boolean;
  /** What is typed into a row is kept under this and its id, while one is away. */
  kept: string;
  /** What the button says that puts down another one. */
  add: string;
  /** What stands there where there is none. */
  empty: ReactNode;
  /** A form for another one. */
  fresh: (close: () => void) => ReactNode;
  /** A row as it is read. */
  line: (row: Row, onChange: (() => void) | undefined) => ReactNode;
  /** A row as it is edited. */
  form: (row: Row, close: () => void) => ReactNode;
  /** What stands below all of them. */
  below?: ReactNode;
}

/** Records of one sort, each edited where it stands, one at a time. */
export function RecordsSection<Row extends { id: string }>({
  title,
  rows,
  editable,
  kept,
  add,
  empty,
  fresh,
  line,
  form,
  below,
}: RecordsSectionProps<Row>) {
  const [editing, setEditing] = useState(() => rows.find(({ id }) => hasUnsaved(`${kept}.${id}`))?.id);
  const close = () => setEditing(undefined);
  return (
    <Section
      title={title}
      actions={
        editable && (
          <Button small onPress={() => setEditing('new')}>
            {add}
          </Button>
        )
      }
    >
      {editing === 'new' && fresh(close)}
      {rows.length === 0 && editing !== 'new' && empty}
      <ul className="plain divided">
        {rows.map((row) => (
          <li key={row.id}>
            {editing === row.id ? form(row, close) : line(row, editable ? () => setEditing(row.id) : undefined)}
          </li>
        ))}
      </ul>
      {below}
    </Section>
  );
}

/** Opens the form of one record among others. */
export function ChangeButton({ name, onPress }: { name: string; onPress: () => void }) {
  const { t } = useTranslation();
  return (
    <Button small look="quiet" aria-label={t('common.changeOf', { name })} onPress={onPress}>
      {t('common.change')}
    </Button>
  );
}
