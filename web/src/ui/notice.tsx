import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';

const SIGNS = { plain: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;
type Tone = keyof typeof SIGNS;

/** Something that one should know: told to screen readers as it appears. */
export const Notice = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon of={SIGNS[tone]} />
    <div className="stack tight">{children}</div>
  </div>
);

/** What stands where nothing is yet: says what belongs here and how it comes here. */
export const Empty = ({ icon, children }: { icon?: LucideIcon; children: ReactNode }) => (
  <div className="empty">
    {icon && <Icon of={icon} />}
    {children}
  </div>
);

/** Stands for what is awaited: bones for who looks, words for who listens. */
export const Progress = ({ children }: { children: ReactNode }) => (
  <div className="progress" role="status">
    <span className="hidden-visually">{children}</span>
    <span className="bone" />
    <span className="bone" />
    <span className="bone" />
  </div>
);

export const Tag = ({
  tone = '',
  icon,
  children,
}: {
  tone?: '' | 'good' | 'warn' | 'bad' | 'brand' | 'line';
  icon?: LucideIcon;
  children: ReactNode;
}) => (
  <span className={`tag ${tone}`}>
    {icon && <Icon of={icon} size="s" />}
    {children}
  </span>
);
