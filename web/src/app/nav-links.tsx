import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from '../ui/icon';
import type { NavItem } from './navigation';

/** A page in the menu at the side: sign and word. */
export function SideLink({ item: { place, to, icon }, waiting }: { item: NavItem; waiting: number }) {
  const { t } = useTranslation();
  return (
    <NavLink to={to} className={place === 'log' ? 'button primary log-button' : 'nav'}>
      <Icon of={icon} />
      <span>{t(`nav.${place}`)}</span>
      {place === 'log' && waiting > 0 && <Waiting count={waiting} />}
    </NavLink>
  );
}

/** A page in the bar of a phone. */
export function TabLink({ item: { place, to, icon }, waiting }: { item: NavItem; waiting: number }) {
  const { t } = useTranslation();
  return (
    <NavLink to={to} className="tab">
      <span className="pill">
        <Icon of={icon} size="l" />
      </span>
      <span className="tab-word">{t(`nav.${place}`)}</span>
      {place === 'log' && waiting > 0 && <Waiting count={waiting} />}
    </NavLink>
  );
}

/** How many contacts wait to be sent. */
function Waiting({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <span className="badge">
      {count}
      <span className="hidden-visually"> {t('nav.waiting', { count })}</span>
    </span>
  );
}
