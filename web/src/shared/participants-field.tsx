import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS, type Kind, type Named } from './stakeholder';
import { useFind } from './use-find';
import { Button } from '../ui/button';
import { Combo, type ComboOption } from '../ui/combo';
import { Notice, Tag } from '../ui/notice';
import { type Participant, participantOf } from './participant';

const NEW = 'new:';
const RECENT_SHOWN = 8;

interface ParticipantsFieldProps {
  participants: readonly Participant[];
  onChange: (participants: Participant[]) => void;
  /** Whom one met lately. */
  recent: readonly Named[];
  problem?: string;
}

/** Who was there: a tap on whom one met lately, or type a name; who is not there yet is put down on the fly. */
export function ParticipantsField({ participants, onChange, recent, problem }: ParticipantsFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [alike, setAlike] = useState<{ key: string; found: Named[] }>();
  const { found, settled, offline } = useFind(text);
  const typed = text.trim();
  const chosen = new Set(participants.map(({ key }) => key));

  const known = typed.length < 2 || offline ? recent.filter(({ name }) => like(name, typed)) : found;
  const options: ComboOption[] = known
    .filter(({ id }) => !chosen.has(id))
    .map(({ id, name, kind }) => ({ id, name, detail: t(`kind.${kind}`) }));
  if (typed.length >= 2 && (settled || offline))
    options.push(
      ...KINDS.map((kind) => ({
        id: `${NEW}${kind}`,
        name: t('log.addNew', { name: typed, kind: t(`kind.${kind}`).toLowerCase() }),
      })),
    );

  const choose = (id: string) => {
    setText('');
    setAlike(undefined);
    if (!id.startsWith(NEW)) {
      const one = [...known, ...recent].find((candidate) => candidate.id === id);
      if (one) onChange([...participants, participantOf(one)]);
      return;
    }
    const key = crypto.randomUUID();
    onChange([...participants, { key, name: typed, kind: id.slice(NEW.length) as Kind }]);
    if (found.length) setAlike({ key, found: found.slice(0, 3) });
  };
  const remove = (key: string) => onChange(participants.filter((one) => one.key !== key));
  const replaceBy = (one: Named) => {
    onChange(participants.map((before) => (before.key === alike?.key ? participantOf(one) : before)));
    setAlike(undefined);
  };
  const suggestions = recent.filter(({ id }) => !chosen.has(id)).slice(0, RECENT_SHOWN);

  return (
    <div className="stack tight">
      {participants.length > 0 && (
        <ul className="plain row" aria-label={t('log.chosen')}>
          {participants.map((one) => (
            <li key={one.key} className="tag brand who">
              {one.name || t('common.protected')}
              {!one.id && <Tag>{t('log.isNew')}</Tag>}
              <Button
                small
                look="quiet"
                aria-label={t('log.remove', { name: one.name })}
                onPress={() => remove(one.key)}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      {alike && (
        <Notice tone="warn">
          <p>{t('log.alike')}</p>
          <div className="row">
            {alike.found.map((one) => (
              <Button key={one.id} small onPress={() => replaceBy(one)}>
                {t('log.useInstead', { name: one.name })}
              </Button>
            ))}
            <Button small look="quiet" onPress={() => setAlike(undefined)}>
              {t('log.reallyNew')}
            </Button>
          </div>
        </Notice>
      )}
      <Combo
        label={t('log.who')}
        text={text}
        onText={setText}
        options={options}
        onChoose={choose}
        empty={typed.length < 2 ? t('common.typeToFind') : t('common.loading')}
      />
      {problem && (
        <span className="problem" role="alert">
          {problem}
        </span>
      )}
      {suggestions.length > 0 && (
        <div className="choices strip" role="group" aria-label={t('log.recent')}>
          {suggestions.map((one) => (
            <button
              key={one.id}
              type="button"
              className="choice"
              onClick={() => onChange([...participants, participantOf(one)])}
            >
              <span aria-hidden="true">+</span>
              {one.name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const like = (name: string, typed: string) => name.toLocaleLowerCase('sv').includes(typed.toLocaleLowerCase('sv'));
