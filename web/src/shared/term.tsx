import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ChipPopover = lazy(() => import('../ui/chip-popover'));

/** The words that explain themselves. */
export const TERMS = [
  'tie',
  'strength',
  'betweenness',
  'closeness',
  'constraint',
  'effectiveSize',
  'core',
  'community',
] as const;
export type TermName = (typeof TERMS)[number];

/** A word with a dotted line: pressed, it says what is meant by it. */
export function Term({ of, children }: { of: TermName; children?: ReactNode }) {
  const { t } = useTranslation();
  const by = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={by}
        type="button"
        className="term"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <Suspense>
          <ChipPopover by={by} label={t('term.label')} onClose={() => setOpen(false)}>
            <p className="term-text">{t(`term.${of}`)}</p>
          </ChipPopover>
        </Suspense>
      )}
    </>
  );
}
