import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { ComboField } from './combo-field';
import { parts } from './declared';
import { languagesLike, useLanguageName } from './languages';

/** How many are offered at once. */
const OFFERED = 8;

interface LanguagesFieldProps {
  label: string;
  hint?: string;
  problem?: string;
  /** Their codes, with commas between. */
  value: string;
  onChange: (codes: string) => void;
}

/** Any languages, chosen by their names. */
export function LanguagesField({ label, hint, problem, value, onChange }: LanguagesFieldProps) {
  const { t } = useTranslation();
  const nameOf = useLanguageName();
  const [text, setText] = useState('');
  const codes = parts(value);
  const set = (next: readonly string[]) => onChange(next.join(', '));
  const offered = languagesLike(text, nameOf).filter(({ id }) => !codes.includes(id));
  return (
    <div className="field">
      <ComboField
        label={label}
        hint={hint}
        text={text}
        onText={setText}
        options={offered.slice(0, OFFERED)}
        onChoose={(code) => {
          set([...codes, code]);
          setText('');
        }}
        empty={t('common.nothingFound')}
        unchosen={t('fact.languageUnchosen')}
      />
      {problem && (
        <span className="problem" role="alert">
          {problem}
        </span>
      )}
      {codes.length > 0 && (
        <ul className="plain row" aria-label={label}>
          {codes.map((code) => (
            <li key={code} className="tag brand who">
              {nameOf(code)}
              <Button
                small
                look="quiet"
                aria-label={t('fact.languageRemove', { name: nameOf(code) })}
                onPress={() => set(codes.filter((one) => one !== code))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
