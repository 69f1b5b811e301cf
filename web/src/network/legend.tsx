import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { KindMark } from '../shared/mark';
import { KINDS } from '../shared/stakeholder';
import { COLOURS, OTHERS } from './colours';
import type { ColouredBy } from './drawing';
import type { Picture } from './network.operations';

/** What the colours of the picture say. */
export const Legend = ({ picture, colouredBy }: { picture: Picture; colouredBy: ColouredBy }) =>
  colouredBy === 'kind' ? <Kinds picture={picture} /> : <Communities picture={picture} />;

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

function Communities({ picture }: { picture: Picture }) {
  const { t } = useTranslation();
  const groups = useMemo(() => {
    const middle = new Map<number, { node: number; size: number }>();
    picture.communities.forEach((community, node) => {
      const known = middle.get(community);
      if (!known) middle.set(community, { node, size: 1 });
      else {
        known.size++;
        if (picture.strengths[node] > picture.strengths[known.node]) known.node = node;
      }
    });
    return [...middle].sort(([a], [b]) => a - b).filter(([, { size }]) => size > 1);
  }, [picture]);
  return (
    <ul className="plain legend" aria-label={t('picture.groups')}>
      {groups.slice(0, COLOURS.length).map(([community, { node, size }]) => (
        <li key={community}>
          <span className="dot" style={{ background: COLOURS[community] ?? OTHERS }} aria-hidden="true" />
          {t('picture.around', { name: picture.names[node], count: size })}
        </li>
      ))}
      {groups.length > COLOURS.length && (
        <li>
          <span className="dot" style={{ background: OTHERS }} aria-hidden="true" />
          {t('picture.others')}
        </li>
      )}
    </ul>
  );
}
