import { ChevronDown } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Icon } from './icon';

const ChipPopover = lazy(() => import('./chip-popover'));

/** Narrows a list down: says what it is set to, and opens what sets it. */
export function FilterChip({ label, value, children }: { label: string; value?: string; children: ReactNode }) {
  const chip = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={chip}
        type="button"
        className={value ? 'chip filter chosen' : 'chip filter'}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span>
          {label}
          {value && (
            <>
              : <b>{value}</b>
            </>
          )}
        </span>
        <Icon of={ChevronDown} size="s" />
      </button>
      {open && (
        <Suspense>
          <ChipPopover by={chip} label={label} onClose={() => setOpen(false)}>
            {children}
          </ChipPopover>
        </Suspense>
      )}
    </>
  );
}
