import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker } from './picker';
import { type Kind, type Named } from './stakeholder';
import { useFind } from './use-find';

interface StakeholderPickerProps {
  label: string;
  hint?: string;
  kinds?: Kind[];
  value: Named | undefined;
  onChange: (value: Named | undefined) => void;
}

/** Chooses one stakeholder by typing some of its name. */
export function StakeholderPicker({ label, hint, kinds, value, onChange }: StakeholderPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { found, settled } = useFind(text, kinds);
  return (
    <Picker
      label={label}
      hint={hint}
      value={value}
      text={text}
      onText={setText}
      options={found.map(({ id, name, kind }) => ({ id, name, detail: t(`kind.${kind}`) }))}
      settled={settled}
      onChoose={(id) => {
        onChange(found.find((one) => one.id === id));
        setText('');
      }}
      onClear={() => onChange(undefined)}
    />
  );
}
