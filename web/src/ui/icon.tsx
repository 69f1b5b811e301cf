import type { LucideIcon } from 'lucide-react';

interface IconProps {
  of: LucideIcon;
  /** Small beside small text, large where it stands alone. */
  size?: 's' | 'l';
  /** What it says where no word stands beside it. */
  label?: string;
}

/** A sign of the set; silent for who listens unless it has a label. */
export const Icon = ({ of: Sign, size, label }: IconProps) => (
  <Sign
    className={size ? `icon ${size}` : 'icon'}
    absoluteStrokeWidth={false}
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  />
);
