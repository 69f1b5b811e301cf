import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { Picker } from './picker';
import { useSettled } from './use-find';

const FIND = graphql(`
  query FindInitiative($text: String!) {
    initiatives(filter: { text: $text }, first: 8) {
      nodes {
        id
        name
        kind
      }
    }
  }
`);

export interface NamedInitiative {
  id: string;
  name: string;
}

interface InitiativePickerProps {
  label: string;
  value: NamedInitiative | undefined;
  onChange: (value: NamedInitiative | undefined) => void;
  /** Those that are not offered. */
  but?: readonly string[];
}

/** Chooses one initiative by typing some of its name, or of one that it had. */
export function InitiativePicker({ label, value, onChange, but = [] }: InitiativePickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const { data, busy } = useAsk(FIND, { text: asked }, { pause: asked.length < 2 });
  const found = asked.length < 2 ? [] : (data?.initiatives.nodes ?? []).filter(({ id }) => !but.includes(id));
  return (
    <Picker
      label={label}
      value={value}
      text={text}
      onText={setText}
      options={found.map(({ id, name, kind }) => ({ id, name, detail: t(`initiativeKind.${kind}`) }))}
      settled={asked === text.trim() && !busy}
      onChoose={(id) => {
        const one = found.find((other) => other.id === id);
        onChange(one && { id, name: one.name });
        setText('');
      }}
      onClear={() => onChange(undefined)}
    />
  );
}
