import {
  ChartColumn,
  ContactRound,
  Handshake,
  ListTodo,
  type LucideIcon,
  NotebookPen,
  Settings,
  ShieldCheck,
  Sprout,
  Tags,
  Waypoints,
} from 'lucide-react';
import type { Session } from '../session/session';

export type Place =
  | 'log'
  | 'todo'
  | 'stakeholders'
  | 'network'
  | 'partnerships'
  | 'initiatives'
  | 'overview'
  | 'admin'
  | 'vocabularies'
  | 'privacy';

export interface NavItem {
  place: Place;
  to: string;
  icon: LucideIcon;
  needs: readonly string[];
  /** Who may do this finds the page in another place. */
  unless?: string;
}

const ITEMS: readonly NavItem[] = [
  { place: 'log', to: '/logga', icon: NotebookPen, needs: ['interaction.write'] },
  { place: 'todo', to: '/att-gora', icon: ListTodo, needs: ['attention.read'] },
  { place: 'stakeholders', to: '/aktorer', icon: ContactRound, needs: ['stakeholder.read'] },
  { place: 'network', to: '/natverk', icon: Waypoints, needs: ['network.read'] },
  { place: 'partnerships', to: '/samverkan', icon: Handshake, needs: ['partnership.read'] },
  { place: 'initiatives', to: '/initiativ', icon: Sprout, needs: ['initiative.read'] },
  { place: 'overview', to: '/oversikt', icon: ChartColumn, needs: ['report.read'] },
  { place: 'privacy', to: '/dataskydd', icon: ShieldCheck, needs: ['privacy.manage'] },
  { place: 'admin', to: '/admin', icon: Settings, needs: ['account.manage'] },
  { place: 'vocabularies', to: '/admin/omraden', icon: Tags, needs: ['vocabulary.write'], unless: 'account.manage' },
];

/** The pages that somebody may go to, in their order. */
export const itemsFor = ({ may }: Pick<Session, 'may'>): NavItem[] =>
  ITEMS.filter(({ needs, unless }) => needs.every(may) && !(unless && may(unless)));

/** Whether a path is within a page's. */
export const isWithin = (path: string, { to }: Pick<NavItem, 'to'>): boolean =>
  path === to || path.startsWith(`${to}/`);

/** The first screen of each, by their role; of somebody with several, that of the first. */
const HOMES = [
  ['PROCESS_LEADER', '/logga'],
  ['ASSOCIATION_LIAISON', '/aktorer?typ=ASSOCIATION&typ=CIVIL_SOCIETY_GROUP'],
  ['MANAGER', '/natverk'],
  ['ADMIN', '/admin'],
  ['DATA_PROTECTION_OFFICER', '/dataskydd'],
] as const;

export const homeOf = ({ me }: Pick<Session, 'me'>): string =>
  HOMES.find(([role]) => me.roles.includes(role))?.[1] ?? '/installningar';
