import {
  createContext,
  type FormEvent,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonProps } from './button';

/** Fetched when something opens: most visits of a page open nothing. */
const Overlay = lazy(() => import('./overlay'));

interface DialogProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
  broad?: boolean;
  /** Whether it may be closed by Escape and by a tap beside it. */
  dismissable?: boolean;
}

const Leave = createContext<(() => void) | undefined>(undefined);

/** Something to be seen to before one goes on. Mount it to open it. What is typed into it is not thrown away unasked. */
export function Dialog({ title, children, onClose, broad, dismissable = true }: DialogProps) {
  const { t } = useTranslation();
  const typed = useRef(false);
  const [asking, setAsking] = useState(false);
  const leave = () => (typed.current ? setAsking(true) : onClose());
  // A choice is made again by a tap; a text is not.
  const noteTyping = ({ target }: FormEvent) => {
    if ((target as HTMLElement).matches('textarea, input:not([type=radio], [type=checkbox])')) typed.current = true;
  };
  // Parts of a day or a number are no fields of the browser: they tell of keys alone.
  const noteKey = ({ key, target }: KeyboardEvent) => {
    if (/^(\d|Backspace|Delete|Arrow(Up|Down))$/.test(key) && (target as HTMLElement).role === 'spinbutton')
      typed.current = true;
  };
  return (
    <Suspense>
      <Overlay title={title} broad={broad} onClose={leave} fixed={!dismissable}>
        <div className="stack" onInput={noteTyping} onKeyDown={noteKey}>
          <Leave value={leave}>{children}</Leave>
        </div>
      </Overlay>
      {asking && (
        <Overlay title={t('discard.title')} onClose={() => setAsking(false)}>
          <div className="row">
            <Button look="primary" autoFocus onPress={() => setAsking(false)}>
              {t('discard.stay')}
            </Button>
            <Button look="danger" onPress={onClose}>
              {t('discard.discard')}
            </Button>
          </div>
        </Overlay>
      )}
    </Suspense>
  );
}

/** Calls a form off: in a dialog the dialog, which asks first where something is typed. */
export function CancelButton({ otherwise, ...props }: Omit<ButtonProps, 'onPress'> & { otherwise?: () => void }) {
  const { t } = useTranslation();
  const leave = use(Leave);
  return (
    <Button {...props} onPress={leave ?? otherwise}>
      {t('common.cancel')}
    </Button>
  );
}
