import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../api/graphql';
import { useAsk } from '../api/use-api';
import { ComboField } from '../shared/combo-field';
import { useSettled } from '../shared/use-find';
import { IconButton } from '../ui/button';
import type { Belongs, ContactForm } from './contact-form';

const FIND = graphql(`
  query FindWhatItBelongsTo($text: String!) {
    initiatives(filter: { text: $text }, first: 6) {
      nodes {
        id
        name
      }
    }
    partnerships(filter: { text: $text }, first: 6) {
      nodes {
        id
        name
      }
    }
  }
`);

interface BelongsFieldProps {
  form: Pick<ContactForm, 'initiatives' | 'partnerships'>;
  set: (next: Partial<ContactForm>) => void;
}

/** The initiatives and partnerships that a contact belongs to, found by some of their name. */
export function BelongsField({ form: { initiatives, partnerships }, set }: BelongsFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const { data, busy } = useAsk(FIND, { text: asked }, { pause: asked.length < 2 });
  const chosen = new Set([...initiatives, ...partnerships].map(({ id }) => id));
  const found = (nodes: readonly Belongs[] | undefined) =>
    asked.length < 2 ? [] : (nodes ?? []).filter(({ id }) => !chosen.has(id));
  const [ofInitiatives, ofPartnerships] = [found(data?.initiatives.nodes), found(data?.partnerships.nodes)];
  const choose = (id: string) => {
    setText('');
    const initiative = ofInitiatives.find((one) => one.id === id);
    if (initiative) return set({ initiatives: [...initiatives, { id, name: initiative.name }] });
    const partnership = ofPartnerships.find((one) => one.id === id);
    if (partnership) set({ partnerships: [...partnerships, { id, name: partnership.name }] });
  };
  const remove = (id: string) =>
    set({
      initiatives: initiatives.filter((one) => one.id !== id),
      partnerships: partnerships.filter((one) => one.id !== id),
    });
  return (
    <div className="stack tight">
      <ComboField
        label={t('log.belongs')}
        text={text}
        onText={setText}
        options={[
          ...ofInitiatives.map(({ id, name }) => ({ id, name, detail: t('log.anInitiative') })),
          ...ofPartnerships.map(({ id, name }) => ({ id, name, detail: t('log.aPartnership') })),
        ]}
        onChoose={choose}
        unchosen={t('common.chooseFromList')}
        empty={
          text.trim().length < 2
            ? t('common.typeToFind')
            : busy || asked !== text.trim()
              ? t('common.loading')
              : t('common.nothingFound')
        }
      />
      {chosen.size > 0 && (
        <ul className="plain row" aria-label={t('log.belongs')}>
          {[...initiatives, ...partnerships].map(({ id, name }) => (
            <li key={id} className="token">
              <span>{name}</span>
              <IconButton icon={X} label={t('log.remove', { name })} onPress={() => remove(id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
