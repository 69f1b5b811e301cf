import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** How long the rows of a list may take to come back before one is left where the page ends. */
const WAITS_MS = 4_000;

/**
 * Where one was on each page of this tab's history: going back leads there again, as soon as the page is as long as it was. A new page
 * begins at its top, and the focus with it, for screen readers and keyboards.
 */
export function useKeptPlace(main: RefObject<HTMLElement | null>): void {
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  const places = useRef(new Map<string, number>());
  const before = useRef<string>(undefined);

  useLayoutEffect(() => {
    const box = main.current!;
    const place = type === 'POP' ? (places.current.get(key) ?? 0) : 0;
    const another = before.current !== pathname;
    if (another && before.current !== undefined) box.focus({ preventScroll: true });
    before.current = pathname;
    const keep = () => places.current.set(key, box.scrollTop);
    if (another || place) box.scrollTo(0, place);
    let frame = 0;
    const until = performance.now() + WAITS_MS;
    const settle = () => {
      if (box.scrollTop < place - 1 && performance.now() < until) {
        frame = requestAnimationFrame(settle);
        box.scrollTo(0, place);
      } else box.addEventListener('scroll', keep, { passive: true });
    };
    settle();
    // Who scrolls meanwhile goes where they want.
    const own = () => {
      cancelAnimationFrame(frame);
      box.addEventListener('scroll', keep, { passive: true });
    };
    const ways = ['wheel', 'touchmove', 'keydown'] as const;
    ways.forEach((way) => box.addEventListener(way, own, { passive: true, once: true }));
    return () => {
      cancelAnimationFrame(frame);
      ways.forEach((way) => box.removeEventListener(way, own));
      box.removeEventListener('scroll', keep);
    };
  }, [main, key, pathname, type]);
}
