import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';

interface ChipPopoverProps {
  by: RefObject<HTMLElement | null>;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** What opens below a chip. */
const ChipPopover = ({ by, label, onClose, children }: ChipPopoverProps) => (
  <Popover
    triggerRef={by}
    isOpen
    onOpenChange={(open) => !open && onClose()}
    className="chip-popover"
    placement="bottom start"
  >
    <Dialog aria-label={label}>{children}</Dialog>
  </Popover>
);

export default ChipPopover;
