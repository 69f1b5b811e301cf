import type { RefObject } from 'react';
import { KindMark } from '../shared/mark';
import { KINDS, type Kind } from '../shared/stakeholder';

/** The signs of the kinds, out of sight: a canvas draws them after these. */
export const Signs = ({ ref }: { ref: RefObject<HTMLDivElement | null> }) => (
  <div ref={ref} hidden>
    {KINDS.map((kind) => (
      <KindMark key={kind} kind={kind} />
    ))}
  </div>
);

/** Their outlines, 24 by 24. */
export const outlinesOf = (signs: HTMLElement): Record<Kind, Path2D> =>
  Object.fromEntries(
    KINDS.map((kind) => {
      const outline = new Path2D();
      for (const part of signs.querySelectorAll(`.k-${kind} svg > *`)) {
        const at = (name: string) => parseFloat(part.getAttribute(name) ?? '0');
        if (part.tagName === 'path') outline.addPath(new Path2D(part.getAttribute('d')!));
        if (part.tagName === 'circle') {
          outline.moveTo(at('cx') + at('r'), at('cy'));
          outline.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
        }
      }
      return [kind, outline];
    }),
  ) as Record<Kind, Path2D>;
