import { Flag, Landmark, Lock, type LucideIcon, Store, UserRound, UsersRound } from 'lucide-react';
import { Icon } from '../ui/icon';
import { initials } from './initials';
import { isProtected, type Kind } from './stakeholder';

const SIGNS: Record<Kind, LucideIcon> = {
  PERSON: UserRound,
  ASSOCIATION: Flag,
  CIVIL_SOCIETY_GROUP: UsersRound,
  BUSINESS: Store,
  PUBLIC_BODY: Landmark,
};

type Size = 'xs' | 's' | 'm' | 'l';
const classes = (...names: (string | undefined)[]) => ['mark', ...names].filter(Boolean).join(' ');

/** The round mark of a kind alone, where nobody is named. */
export const KindMark = ({ kind, size }: { kind: Kind; size?: Size }) => (
  <span className={classes(`k-${kind}`, size)} aria-hidden="true">
    <Icon of={SIGNS[kind]} />
  </span>
);

/** The round mark of a stakeholder: colour and sign of its kind, the initials of a person; of a protected one, nothing of either. */
export function Mark({ of, size }: { of: { kind: Kind; name: string; protectedIdentity?: string }; size?: Size }) {
  if (isProtected(of))
    return (
      <span className={classes('protected', size)} aria-hidden="true">
        <Icon of={Lock} />
      </span>
    );
  if (of.kind === 'PERSON' && size !== 'xs')
    return <span className={classes('k-PERSON', size)} data-i={initials(of.name)} aria-hidden="true" />;
  return <KindMark kind={of.kind} size={size} />;
}

/** The mark of a colleague. */
export const UserMark = ({ name, size }: { name: string; size?: Size }) => (
  <span className={classes('us', size)} data-i={initials(name)} aria-hidden="true" />
);
