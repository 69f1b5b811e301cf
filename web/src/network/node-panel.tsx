import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { Mark } from '../shared/mark';
import { Term } from '../shared/term';
import { ButtonLink, IconButton } from '../ui/button';
import type { Picture } from './network.operations';

const NEIGHBOURS = 6;

interface NodePanelProps {
  picture: Picture;
  node: number;
  onClose: () => void;
  onChoose: (node: number) => void;
}

/** Who a node is, and whom it is tied to most: beside the picture, on a phone below it. */
export function NodePanel({ picture, node, onClose, onChoose }: NodePanelProps) {
  const { t } = useTranslation();
  const { percent, number } = useFormat();
  const ties = useMemo(() => tiesOf(picture, node), [picture, node]);
  const strongest = Math.max(1e-9, ...ties.map(([, weight]) => weight));
  const stakeholder = (of: number) => ({ name: picture.names[of], kind: picture.kinds[of] });
  return (
    <aside className="panel" aria-label={picture.names[node]}>
      <div className="panel-head">
        <Mark of={stakeholder(node)} size="m" />
        <div className="grow">
          <h2>{picture.names[node]}</h2>
          <p className="soft small">{t(`kind.${picture.kinds[node]}`)}</p>
        </div>
        <IconButton icon={X} label={t('common.close')} onPress={onClose} />
      </div>
      <div className="panel-body">
        <dl className="trio">
          <div>
            <dt>
              <Term of="tie">{t('picture.ties')}</Term>
            </dt>
            <dd>{number(picture.degrees[node])}</dd>
          </div>
          <div>
            <dt>
              <Term of="betweenness">{t('measure.betweenness')}</Term>
            </dt>
            <dd>{percent(picture.betweenness[node])}</dd>
          </div>
        </dl>
        {ties.length > 0 && <h3>{t('picture.strongestTo')}</h3>}
        <ul className="plain panel-ties">
          {ties.map(([other, weight]) => (
            <li key={other}>
              <Mark of={stakeholder(other)} size="s" />
              <button type="button" onClick={() => onChoose(other)}>
                {picture.names[other]}
              </button>
              <span className="meter" aria-hidden="true">
                <span style={{ width: `${(100 * weight) / strongest}%` }} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="panel-foot">
        <ButtonLink look="primary" to={`/aktorer/${picture.ids[node]}`}>
          {t('picture.open')}
        </ButtonLink>
        <ButtonLink to={`/natverk/${picture.ids[node]}`}>{t('picture.ego')}</ButtonLink>
      </div>
    </aside>
  );
}

/** The strongest ties of a node: the other end and how strong. */
function tiesOf(picture: Picture, node: number): [other: number, weight: number][] {
  const found: [number, number][] = [];
  picture.tieSources.forEach((a, tie) => {
    const b = picture.tieTargets[tie];
    if (a === node) found.push([b, picture.tieWeights[tie]]);
    if (b === node) found.push([a, picture.tieWeights[tie]]);
  });
  return found.sort((x, y) => y[1] - x[1]).slice(0, NEIGHBOURS);
}
