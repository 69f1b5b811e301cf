import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  broad?: boolean;
  /** Whether it may be closed by Escape and by a tap beside it. */
  dismissable?: boolean;
}

/** Something to be seen to before one goes on. Mount it to open it. */
export const Dialog = ({ title, children, onClose, broad, dismissable = true }: DialogProps) => (
  <ModalOverlay
    isOpen
    onOpenChange={(open) => !open && onClose()}
    isKeyboardDismissDisabled={!dismissable}
    className="veil"
  >
    <Modal className={broad ? 'sheet broad' : 'sheet'}>
      <AriaDialog className="stack">
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
