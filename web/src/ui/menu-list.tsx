import type { RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, Popover } from 'react-aria-components';
import './menu.css';

export interface Act {
  label: string;
  onAct: () => void;
  /** Whether it takes something away. */
  danger?: boolean;
}

interface MenuListProps {
  label: string;
  acts: readonly Act[];
  /** The button that it stands at. */
  by: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** The acts of a menu that is open. */
export default function MenuList({ label, acts, by, onClose }: MenuListProps) {
  return (
    <Popover
      className="menu-frame"
      placement="bottom end"
      triggerRef={by}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <AriaMenu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
        {acts.map((act) => (
          <MenuItem
            key={act.label}
            className={act.danger ? 'menu-act danger' : 'menu-act'}
            textValue={act.label}
            onAction={act.onAct}
          >
            {act.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
}
