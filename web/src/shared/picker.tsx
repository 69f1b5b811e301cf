import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { ComboOption } from '../ui/combo';
import { ComboField } from './combo-field';

interface PickerProps {
  label: string;
  hint?: string;
  /** What is chosen. */
  value: { name: string } | undefined;
  text: string;
  onText: (text: string) => void;
  options: ComboOption[];
  /** Whether the options are for what is typed now. */
  settled: boolean;
  onChoose: (id: string) => void;
  onClear: () => void;
}

/** Chooses one record by typing some of its name; what is chosen stands there until one changes it. */
export function Picker({ label, hint, value, text, onText, options, settled, onChoose, onClear }: PickerProps) {
  const { t } = useTranslation();
  if (value)
    return (
      <div className="field">
        <span className="label">{label}</span>
        <div className="row">
          <span>{value.name}</span>
          <Button small look="quiet" onPress={onClear} aria-label={t('common.changeOf', { name: value.name })}>
            {t('common.change')}
          </Button>
        </div>
      </div>
    );
  return (
    <ComboField
      label={label}
      hint={hint}
      text={text}
      onText={onText}
      options={options}
      onChoose={onChoose}
      unchosen={t('common.chooseFromList')}
      empty={text.trim().length < 2 ? t('common.typeToFind') : settled ? t('common.nothingFound') : t('common.loading')}
    />
  );
}
