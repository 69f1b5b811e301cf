import type { ReactNode } from 'react';

type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** Something that one should know: told to screen readers as it appears. */
export const Notice = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {children}
  </div>
);

/** What stands where nothing is yet: says what belongs here and how it comes here. */
export const Empty = ({ children }: { children: ReactNode }) => <div className="empty stack tight">{children}</div>;

export const Progress = ({ children }: { children: ReactNode }) => (
  <div className="progress" role="status">
    {children}
  </div>
);

export const Tag = ({
  tone = '',
  children,
}: {
  tone?: '' | 'good' | 'warn' | 'bad' | 'brand';
  children: ReactNode;
}) => <span className={`tag ${tone}`}>{children}</span>;
