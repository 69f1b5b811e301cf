import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../shared/mark';
import type { Kind, Named } from '../shared/stakeholder';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Tag } from '../ui/notice';
import { NewDetails } from './new-details';
import type { Missing } from './contact-form';
import { newParticipant, type Participant, participantOf } from './participant';
import { SpokeFor } from './spoke-for';
import { WhoCombo } from './who-combo';

const RECENT_SHOWN = 8;

interface ParticipantsFieldProps {
  participants: readonly Participant[];
  change: (how: (participants: Participant[]) => Participant[]) => void;
  /** A name that is typed and not picked. */
  unpicked: string;
  onUnpicked: (text: string) => void;
  /** Whom one met lately. */
  recent: readonly Named[];
  /** Whether it lies ahead. */
  planned: boolean;
  /** What is to be put right before it can be saved. */
  missing: readonly Missing[];
}

/** Who was there: a tap on whom one met lately, or type a name; who is not there yet is put down with the contact. */
export function ParticipantsField(props: ParticipantsFieldProps) {
  const { participants, change, unpicked, onUnpicked, recent, planned, missing } = props;
  const { t } = useTranslation();
  const chosen = new Set(participants.map(({ key }) => key));
  const add = (one: Participant) => change((all) => (all.some(({ key }) => key === one.key) ? all : [...all, one]));
  const put = (one: Participant) => change((all) => all.map((before) => (before.key === one.key ? one : before)));
  const remove = (key: string) => change((all) => all.filter((one) => one.key !== key));
  const asked = missing.includes('unpicked');
  const problem =
    asked && unpicked.trim()
      ? t('log.unpicked', { name: unpicked.trim() })
      : missing.includes('participants')
        ? t('log.missing.participants')
        : missing.includes('names')
          ? t('log.missing.names')
          : undefined;
  const suggestions = recent.filter(({ id }) => !chosen.has(id)).slice(0, RECENT_SHOWN);
  return (
    <div className="stack tight">
      <WhoCombo
        label={t(planned ? 'log.whoAhead' : 'log.who')}
        text={unpicked}
        onText={onUnpicked}
        recent={recent}
        but={chosen}
        onKnown={(one) => add(participantOf(one))}
        onNew={(name: string, kind: Kind) => add(newParticipant(name, kind))}
        problem={problem}
        placeholder={participants.length > 0 ? t('log.addMore') : t('log.whoHint')}
        tokens={
          participants.length > 0 && (
            <ul className="plain row token-list" aria-label={t('log.chosen')}>
              {participants.map((one) => (
                <li key={one.key} className="token">
                  <Mark of={one} size="s" />
                  <span>{one.name || t('common.protected')}</span>
                  {!one.id && <Tag>{t('log.isNew')}</Tag>}
                  <IconButton
                    icon={X}
                    label={t('log.remove', { name: one.name || t('common.protected') })}
                    onPress={() => remove(one.key)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      />
      {participants.map((one) => (
        <div key={one.key} className={one.id ? undefined : 'step'}>
          {!one.id && <NewDetails one={one} onChange={put} />}
          {one.kind === 'PERSON' && (
            <SpokeFor person={one} others={participants} planned={planned} asked={asked} onChange={put} />
          )}
        </div>
      ))}
      {suggestions.length > 0 && (
        <div className="chips scroll" role="group" aria-label={t('log.recent')}>
          {suggestions.map((one) => (
            <button key={one.id} type="button" className="chip" onClick={() => add(participantOf(one))}>
              <Mark of={one} size="s" />
              {one.name}
              <Icon of={Plus} size="s" />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
