import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Combo } from '../ui/combo';
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
  if (value)
    return (
      <div className="field">
        <span className="label">{label}</span>
        <div className="row">
          <span>{value.name}</span>
          <Button
            small
            look="quiet"
            onPress={() => onChange(undefined)}
            aria-label={t('common.changeOf', { name: value.name })}
          >
            {t('common.change')}
          </Button>
        </div>
      </div>
    );
  return (
    <Combo
      label={label}
      hint={hint}
      text={text}
      onText={setText}
      options={found.map(({ id, name, kind }) => ({ id, name, detail: t(`kind.${kind}`) }))}
      onChoose={(id) => {
        onChange(found.find((one) => one.id === id));
        setText('');
      }}
      empty={text.trim().length < 2 ? t('common.typeToFind') : settled ? t('common.nothingFound') : t('common.loading')}
    />
  );
}
