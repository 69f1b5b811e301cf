import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';
import { Link, type LinkProps } from 'react-router';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';
const classes = (look: Look, small?: boolean, wide?: boolean) =>
  ['button', look, small && 'small', wide && 'wide'].filter(Boolean).join(' ');

export interface ButtonProps extends AriaProps {
  look?: Look;
  small?: boolean;
  wide?: boolean;
}

export const Button = ({ look = 'secondary', small, wide, ...props }: ButtonProps) => (
  <AriaButton {...props} className={classes(look, small, wide)} />
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
