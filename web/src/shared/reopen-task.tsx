import { useTranslation } from 'react-i18next';
import { change } from '../api/use-api';
import type { OpenTask } from './close-task';
import { REOPEN_COMMITMENT, REOPEN_FOLLOW_UP } from './task.operations';
import { UndoButton } from './undo-button';

/** A button that opens a task or a promise again that was closed by a slip. */
export function ReopenTask({ task: { kind, id, version, title } }: { task: OpenTask }) {
  const { t } = useTranslation();
  const input = { id, version };
  return (
    <UndoButton
      small
      label={t('task.reopen')}
      of={title}
      onUndo={() => (kind === 'followUp' ? change(REOPEN_FOLLOW_UP, { input }) : change(REOPEN_COMMITMENT, { input }))}
    />
  );
}
