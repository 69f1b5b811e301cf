import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icon';
import type { Act } from './menu-list';

/** Fetched when it is opened: most who see the button never do. */
const MenuList = lazy(() => import('./menu-list'));

/** What else one may do with something, behind one button. */
export function Menu({ label, acts }: { label: string; acts: readonly Act[] }) {
  const by = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={by}
        className="icon-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        <Icon of={Ellipsis} />
      </Button>
      {open && (
        <Suspense>
          <MenuList label={label} acts={acts} by={by} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
