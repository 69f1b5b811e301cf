import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/use-api';
import { type Named, ORGANISATION_KINDS } from '../shared/stakeholder';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/fields';
import { SPEAKS_FOR } from './contact.operations';
import { type Participant, sameOrganisation, type SpokenFor } from './participant';
import { WhoCombo } from './who-combo';

const OTHER = 'other';
const NOBODY: ReadonlySet<string> = new Set();

interface SpokeForProps {
  person: Participant;
  others: readonly Participant[];
  /** Whether it lies ahead. */
  planned: boolean;
  /** Whether a name that is typed and not picked is said to be so. */
  asked: boolean;
  onChange: (person: Participant) => void;
}

/** For whom a person spoke: the one that can be meant is taken and said; or an organisation that took part, any other, a new one. */
export function SpokeFor({ person, others, planned, asked, onChange }: SpokeForProps) {
  const { t } = useTranslation();
  const { data } = useAsk(SPEAKS_FOR, { id: person.id ?? '' }, { pause: !person.id, alone: true });
  const own: SpokenFor[] = (data?.stakeholder?.affiliations ?? []).map(({ organisation }) => organisation as Named);
  const there: SpokenFor[] = others
    .filter(({ kind }) => kind !== 'PERSON')
    .map(({ id, name, kind }) => (id ? { id, name, kind } : { name, kind }));
  const known = [...there, ...own.filter((one) => !there.some((other) => sameOrganisation(one, other)))];
  const said = person.onBehalfOf;
  const meant = person.id ? onlyOne(own, there) : there.length === 1 ? there[0] : undefined;
  const [open, setOpen] = useState(Boolean(person.unpicked));

  const speakFor = (onBehalfOf: SpokenFor | null) =>
    onChange({
      ...person,
      onBehalfOf,
      unpicked: '',
      ...(!person.id && onBehalfOf && { role: person.role ?? t('log.anyRole') }),
    });
  const presume = useEffectEvent(() => meant && speakFor(meant));
  const presumed = said === undefined && meant !== undefined;
  useEffect(() => {
    if (presumed) presume();
  }, [presumed]);

  const name = person.name || t('common.protected');
  const close = (onBehalfOf: SpokenFor | null) => {
    speakFor(onBehalfOf);
    setOpen(false);
  };
  return (
    <div className="stack tight">
      {open ? (
        <Choice
          person={{ ...person, name }}
          planned={planned}
          asked={asked}
          known={known}
          onText={(unpicked) => onChange({ ...person, unpicked })}
          onChoose={close}
        />
      ) : (
        <p className="said">
          <span>
            {said
              ? t(planned ? 'log.speaksFor' : 'log.spokeFor', { name, organisation: said.name })
              : t(planned ? 'log.speaksForSelf' : 'log.spokeForSelf', { name })}
          </span>
          <Button small look="quiet" aria-label={t('log.changeSpokeFor', { name })} onPress={() => setOpen(true)}>
            {t('common.change')}
          </Button>
        </p>
      )}
      {!person.id && said && (
        <TextField
          label={t('log.role', { organisation: said.name })}
          value={person.role ?? ''}
          onChange={(role) => onChange({ ...person, role })}
        />
      )}
    </div>
  );
}

interface ChoiceProps extends Pick<SpokeForProps, 'person' | 'planned' | 'asked'> {
  known: readonly SpokenFor[];
  onText: (text: string) => void;
  onChoose: (one: SpokenFor | null) => void;
}

function Choice({ person, planned, asked, known, onText, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const { name, unpicked = '', onBehalfOf: said } = person;
  const label = t(planned ? 'log.whoseAhead' : 'log.whose', { name });
  const [other, setOther] = useState(known.length === 0 || unpicked !== '');
  const at = known.findIndex((one) => sameOrganisation(said, one));
  if (other)
    return (
      <WhoCombo
        label={label}
        text={unpicked}
        onText={onText}
        kinds={ORGANISATION_KINDS}
        but={NOBODY}
        onKnown={onChoose}
        onNew={(named, kind) => onChoose({ name: named, kind })}
        problem={asked && unpicked.trim() ? t('log.unpicked', { name: unpicked.trim() }) : undefined}
      />
    );
  return (
    <SelectField
      label={label}
      value={at < 0 ? '' : String(at)}
      none={t('log.forThemselves')}
      options={[
        ...known.map((one, index) => ({ value: String(index), label: one.name })),
        { value: OTHER, label: t('log.otherOrganisation') },
      ]}
      onChange={(value) => (value === OTHER ? setOther(true) : onChoose(value === '' ? null : known[Number(value)]))}
    />
  );
}

/** The organisation of theirs that is meant: the one that took part, or else the only one. */
function onlyOne(own: readonly SpokenFor[], there: readonly SpokenFor[]): SpokenFor | undefined {
  const both = own.filter((one) => there.some((other) => sameOrganisation(one, other)));
  return both.length === 1 ? both[0] : both.length === 0 && own.length === 1 ? own[0] : undefined;
}
