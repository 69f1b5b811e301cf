import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { KindMark } from '../shared/mark';
import { KINDS } from '../shared/stakeholder';
import { useVocabulary } from '../shared/vocabulary';
import { COLOURS, OTHERS } from './colours';
import type { ColouredBy } from './drawing';
import { type Group, groupsOf } from './groups';
import type { Picture } from './network.operations';

/** What the colours of the picture say. */
export function Legend({ picture, colouredBy }: { picture: Picture; colouredBy: ColouredBy }) {
  if (colouredBy === 'kind') return <Kinds picture={picture} />;
  return colouredBy === 'area' ? <Areas picture={picture} /> : <Communities picture={picture} />;
}

function Kinds({ picture }: { picture: Picture }) {
  const { t } = useTranslation();
  return (
    <ul className="plain legend filled" aria-label={t('picture.by.kind')}>
      {KINDS.filter((kind) => picture.kinds.includes(kind)).map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} size="xs" />
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

function Areas({ picture }: { picture: Picture }) {
  const { t } = useTranslation();
  const { areas } = useVocabulary();
  const groups = useMemo(() => groupsOf(picture.areas, picture.strengths), [picture]);
  const name = ({ key }: Group) => areas.find(({ value }) => value === picture.areaIds[key])?.label.trim() ?? '';
  return (
    <Groups
      label={t('picture.by.area')}
      groups={groups}
      others={picture.areas.includes(null)}
      name={(group) => t('picture.inArea', { name: name(group), count: group.size })}
    />
  );
}

function Communities({ picture }: { picture: Picture }) {
  const { t } = useTranslation();
  const groups = useMemo(
    () => groupsOf(picture.communities, picture.strengths).filter(({ size }) => size > 1),
    [picture],
  );
  return (
    <Groups
      label={t('picture.groups')}
      groups={groups}
      name={({ middle, size }) => t('picture.around', { name: picture.names[middle], count: size })}
    />
  );
}

interface GroupsProps {
  label: string;
  groups: readonly Group[];
  /** Whether some are in none of them. */
  others?: boolean;
  name: (group: Group) => string;
}

function Groups({ label, groups, others, name }: GroupsProps) {
  const { t } = useTranslation();
  return (
    <ul className="plain legend" aria-label={label}>
      {groups.slice(0, COLOURS.length).map((group, at) => (
        <li key={group.key}>
          <span className="dot" style={{ background: COLOURS[at] }} aria-hidden="true" />
          {name(group)}
        </li>
      ))}
      {(others || groups.length > COLOURS.length) && (
        <li>
          <span className="dot" style={{ background: OTHERS }} aria-hidden="true" />
          {t('picture.others')}
        </li>
      )}
    </ul>
  );
}
