import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { KINDS, type Kind } from '../shared/stakeholder';
import { Button, ButtonLink } from '../ui/button';
import { Combo } from '../ui/combo';
import { ManyField, SelectField } from '../ui/fields';
import { COLOURS, OTHERS } from './colours';
import { Drawing } from './drawing';
import { type Measure, MEASURES } from './measures';
import type { Picture } from './network.operations';

/** The network as a picture: drag it, zoom it, tap somebody for their card. The table shows the same without it. */
export default function PictureView({ picture }: { picture: Picture }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [measure, setMeasure] = useState<Measure>('strengths');
  const [kinds, setKinds] = useState<Kind[]>([]);
  const [chosen, setChosen] = useState<number>();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase('sv');
  const options = useMemo(
    () =>
      wanted.length < 2
        ? []
        : picture.names
            .map((name, at) => ({ id: String(at), name, detail: t(`kind.${picture.kinds[at]}`) }))
            .filter(({ name }) => name.toLocaleLowerCase('sv').includes(wanted))
            .slice(0, 8),
    [picture, wanted, t],
  );
  const choose = useCallback((at: number | undefined) => setChosen(at), []);
  return (
    <div className="stack">
      <div className="row end no-print">
        <div className="grow">
          <Combo
            label={t('picture.search')}
            text={text}
            onText={setText}
            options={options}
            onChoose={(id) => {
              setChosen(Number(id));
              setText('');
            }}
            empty={wanted.length < 2 ? t('common.typeToFind') : t('common.nothingFound')}
          />
        </div>
        <SelectField
          label={t('picture.size')}
          value={measure}
          onChange={(value) => value && setMeasure(value)}
          options={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
        />
      </div>
      <ManyField
        label={t('picture.show')}
        values={kinds}
        onChange={setKinds}
        options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <div className="picture-frame">
        <Drawing picture={picture} measure={measure} kinds={kinds} chosen={chosen} onChoose={choose} />
        {chosen !== undefined && (
          <NodeCard picture={picture} node={chosen} onClose={() => setChosen(undefined)} onChoose={choose} />
        )}
      </div>
      <Legend picture={picture} />
      <p className="soft small">
        {picture.tieSources.length < picture.tieCount
          ? t('picture.strongest', { shown: number(picture.tieSources.length), all: number(picture.tieCount) })
          : t('picture.all', { count: picture.tieCount })}
      </p>
    </div>
  );
}

const NEIGHBOURS = 6;

/** Who a node is, and whom it is tied to most. */
function NodeCard({
  picture,
  node,
  onClose,
  onChoose,
}: {
  picture: Picture;
  node: number;
  onClose: () => void;
  onChoose: (node: number) => void;
}) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const neighbours = useMemo(() => {
    const found: [node: number, weight: number][] = [];
    picture.tieSources.forEach((a, tie) => {
      const b = picture.tieTargets[tie];
      if (a === node) found.push([b, picture.tieWeights[tie]]);
      if (b === node) found.push([a, picture.tieWeights[tie]]);
    });
    return found
      .sort((x, y) => y[1] - x[1])
      .slice(0, NEIGHBOURS)
      .map(([other]) => other);
  }, [picture, node]);
  return (
    <aside className="card node-card stack tight" aria-label={picture.names[node]}>
      <div className="card-head">
        <h2>{picture.names[node]}</h2>
        <Button small look="quiet" aria-label={t('common.close')} onPress={onClose}>
          ✕
        </Button>
      </div>
      <p className="soft small">
        {t(`kind.${picture.kinds[node]}`)} · {t('picture.degree', { count: picture.degrees[node] })} ·{' '}
        {t('picture.betweenness', { share: percent(picture.betweenness[node]) })}
      </p>
      {neighbours.length > 0 && (
        <div className="choices">
          {neighbours.map((other) => (
            <button key={other} type="button" className="choice" onClick={() => onChoose(other)}>
              {picture.names[other]}
            </button>
          ))}
        </div>
      )}
      <div className="row">
        <ButtonLink small to={`/aktorer/${picture.ids[node]}`}>
          {t('picture.open')}
        </ButtonLink>
        <ButtonLink small to={`/natverk/${picture.ids[node]}`}>
          {t('picture.ego')}
        </ButtonLink>
      </div>
    </aside>
  );
}

function Legend({ picture }: { picture: Picture }) {
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
    <ul className="plain row legend" aria-label={t('picture.groups')}>
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
