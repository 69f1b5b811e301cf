import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DatedTask, useTaskDeeds } from '../shared/task-deeds';
import { Icon } from '../ui/icon';

/** The round that says that a task is done. */
export function Tick({ task, disabled = false }: { task: DatedTask; disabled?: boolean }) {
  const { t } = useTranslation();
  const { done } = useTaskDeeds();
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await done(task);
    setBusy(false);
  };
  return (
    <button
      type="button"
      className={busy ? 'tick done' : 'tick'}
      aria-label={t('task.tick', { title: task.title })}
      disabled={disabled || busy}
      onClick={() => void press()}
    >
      <span>
        <Icon of={Check} />
      </span>
    </button>
  );
}
