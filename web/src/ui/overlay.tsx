import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface OverlayProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  broad?: boolean;
  /** Whether only what is in it closes it. */
  fixed?: boolean;
}

/** A sheet over the page: in the middle of a desk, from the bottom of a phone. */
export default function Overlay({ title, children, onClose, broad, fixed }: OverlayProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!fixed}
      isKeyboardDismissDisabled={fixed}
      onOpenChange={(open) => !open && onClose()}
      className="veil"
    >
      <Modal className={broad ? 'sheet broad' : 'sheet'}>
        <Dialog className="stack">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
