import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { isUnread } from '../i18n/read-number';
import { DayField } from '../shared/day-field';
import { useColleagues } from '../shared/colleagues';
import { Picker } from '../shared/picker';
import { useSettled } from '../shared/use-find';
import { Button } from '../ui/button';
import { SelectField } from '../ui/fields';
import { type JournalFilter, KINDS, type EventKind } from './journal-filter';
import { SUBJECTS } from './privacy.operations';

interface JournalFiltersProps {
  filter: JournalFilter;
  onChange: (next: Partial<JournalFilter>) => void;
}

const NONE: JournalFilter = { kind: '', colleague: '', person: '', from: '', until: '' };

/** What narrows the journal down. */
export function JournalFilters({ filter, onChange }: JournalFiltersProps) {
  const { t } = useTranslation();
  const colleagues = useColleagues();
  const narrowed = Object.values(filter).some(Boolean);
  return (
    <div className="stack tight no-print">
      <div className="columns filters">
        <SelectField
          label={t('journal.kind')}
          value={filter.kind}
          none={t('common.all')}
          onChange={(kind) => onChange({ kind })}
          options={(Object.keys(KINDS) as EventKind[]).map((value) => ({ value, label: t(`journal.kinds.${value}`) }))}
        />
        <SelectField
          label={t('journal.by')}
          value={filter.colleague}
          none={t('common.all')}
          onChange={(colleague) => onChange({ colleague })}
          options={colleagues}
        />
        <PersonFilter person={filter.person} onChange={(person) => onChange({ person })} />
        <DayField
          label={t('journal.from')}
          value={filter.from}
          onChange={(from) => !isUnread(from) && onChange({ from })}
        />
        <DayField
          label={t('journal.until')}
          value={filter.until}
          onChange={(until) => !isUnread(until) && onChange({ until })}
        />
      </div>
      {narrowed && (
        <div>
          <Button small look="quiet" onPress={() => onChange(NONE)}>
            {t('journal.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The address holds a key alone: the name is known to whoever chose it here. */
function PersonFilter({ person, onChange }: { person: string; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<{ id: string; name: string }>();
  const asked = useSettled(text.trim());
  const { data, busy } = useAsk(SUBJECTS, { text: asked }, { pause: asked.length < 2 });
  const found = asked.length >= 2 && data ? data.dataSubjects.nodes : [];
  return (
    <Picker
      label={t('journal.person')}
      value={person ? { name: chosen?.id === person ? chosen.name : t('journal.onePerson') } : undefined}
      text={text}
      onText={setText}
      options={found.map(({ id, name }) => ({ id, name }))}
      settled={asked === text.trim() && !busy}
      onChoose={(id) => {
        setChosen(found.find((one) => one.id === id));
        setText('');
        onChange(id);
      }}
      onClear={() => onChange('')}
    />
  );
}
