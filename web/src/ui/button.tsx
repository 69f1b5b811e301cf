import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon } from './icon';

/** One filled button a view; soft for the next best, quiet within a line. */
type Look = 'primary' | 'secondary' | 'soft' | 'quiet' | 'danger';
const classes = (look: Look, small?: boolean, wide?: boolean) =>
  ['button', look, small && 'small', wide && 'wide'].filter(Boolean).join(' ');

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'disabled' | 'className'> & {
  onPress?: (by: HTMLButtonElement) => void;
  isDisabled?: boolean;
};

export interface ButtonProps extends Native {
  look?: Look;
  small?: boolean;
  wide?: boolean;
}

/** The browser's own button: it is on every page, and a library's would be a tenth of what a page weighs. */
const Bare = ({ onPress, isDisabled, type = 'button', ...props }: Native & { className: string }) => (
  <button
    {...props}
    type={type}
    disabled={isDisabled}
    onClick={onPress && (({ currentTarget }) => onPress(currentTarget))}
  />
);

export const Button = ({ look = 'secondary', small, wide, ...props }: ButtonProps) => (
  <Bare {...props} className={classes(look, small, wide)} />
);

/** A link that looks like a button: it leads somewhere. */
export const ButtonLink = ({
  look = 'secondary',
  small,
  wide,
  ...props
}: LinkProps & { look?: Look; small?: boolean; wide?: boolean }) => (
  <Link {...props} className={classes(look, small, wide)} />
);

/** A button that is a sign alone: its label is for who listens. */
export const IconButton = ({
  icon,
  label,
  ...props
}: Omit<Native, 'children' | 'aria-label'> & { icon: LucideIcon; label: string }) => (
  <Bare {...props} aria-label={label} title={label} className="icon-button">
    <Icon of={icon} />
  </Bare>
);
