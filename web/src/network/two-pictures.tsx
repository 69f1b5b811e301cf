import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../i18n/use-format';
import { beside } from './comparison';
import { Drawing, type Handle } from './drawing';
import type { Picture } from './network.operations';

/** Two days drawn alike, side by side: one is moved and zoomed with the other. Who is chosen stands in the address. */
export default function TwoPictures({ before, after }: { before: Picture; after: Picture }) {
  const { t } = useTranslation();
  const { date, number } = useFormat();
  const [search, setSearch] = useSearchParams();
  const [left, right] = [useRef<Handle>(null), useRef<Handle>(null)];
  const { box, ...sides } = useMemo(() => beside(before, after), [before, after]);
  const choose = (id: string | undefined) =>
    setSearch(
      (known) => {
        const next = new URLSearchParams(known);
        if (id) next.set('vald', id);
        else next.delete('vald');
        return next;
      },
      { replace: true },
    );
  return (
    <div className="two-pictures">
      {(['before', 'after'] as const).map((side) => {
        const { picture, marked } = sides[side];
        const at = picture.ids.indexOf(search.get('vald') ?? '');
        const [mine, theirs] = side === 'before' ? [left, right] : [right, left];
        return (
          <figure key={side}>
            <figcaption>
              <b>{date(picture.asOf)}</b>{' '}
              <span className={`mark-of ${marked.as}`}>
                {t(`compare.${marked.as}`, {
                  nodes: t('compare.nodes', { count: marked.nodes.size }),
                  ties: number(marked.ties.size),
                })}
              </span>
            </figcaption>
            <div className="stage">
              <Drawing
                picture={picture}
                measure="strengths"
                colouredBy="kind"
                chosen={at < 0 ? undefined : at}
                onChoose={(node) => choose(node === undefined ? undefined : picture.ids[node])}
                handle={mine}
                marked={marked}
                box={box}
                onSee={(part) => theirs.current?.see(part)}
              />
            </div>
          </figure>
        );
      })}
    </div>
  );
}
