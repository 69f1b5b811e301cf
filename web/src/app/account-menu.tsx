import { Accessibility, Settings } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../session/session';
import { CheckField, ChoiceField } from '../ui/fields';
import { Icon } from '../ui/icon';
import { chooseRoomy, chooseTheme, keptRoomy, keptTheme, THEMES } from '../ui/theme';
import { SignOut } from './sign-out';

/** What is under one's name: one's settings, how the pages look on this device, the way out. */
export default function AccountMenu({ by, onClose }: { by: RefObject<HTMLElement | null>; onClose: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const [theme, setTheme] = useState(keptTheme);
  const [roomy, setRoomy] = useState(keptRoomy);
  return (
    <Popover triggerRef={by} isOpen onOpenChange={(open) => !open && onClose()} className="account-menu">
      <Dialog aria-label={t('nav.account')} className="stack tight">
        <div>
          <strong>{me.name}</strong>
          <div className="soft small">{me.roles.map((role) => t(`role.${role}`)).join(', ')}</div>
        </div>
        <Link to="/installningar" className="nav" onClick={onClose}>
          <Icon of={Settings} />
          {t('settings.title')}
        </Link>
        <Link to="/tillganglighet" className="nav" onClick={onClose}>
          <Icon of={Accessibility} />
          {t('nav.accessibility')}
        </Link>
        <ChoiceField
          label={t('look.theme')}
          value={theme}
          onChange={(next) => {
            setTheme(next);
            chooseTheme(next);
          }}
          options={THEMES.map((value) => ({ value, label: t(`look.${value}`) }))}
        />
        <CheckField
          label={t('look.roomy')}
          checked={roomy}
          onChange={(next) => {
            setRoomy(next);
            chooseRoomy(next);
          }}
        />
        <SignOut />
      </Dialog>
    </Popover>
  );
}
