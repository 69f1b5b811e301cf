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

interface NavItem {
  place: Place;
  to: string;
  sign: string;
  needs: readonly string[];
  /** Who may do this finds the page in another place. */
  unless?: string;
}

const ITEMS: readonly NavItem[] = [
  { place: 'log', to: '/logga', sign: '✎', needs: ['interaction.write'] },
  { place: 'todo', to: '/att-gora', sign: '☑', needs: ['attention.read'] },
  { place: 'stakeholders', to: '/aktorer', sign: '☰', needs: ['stakeholder.read'] },
  { place: 'network', to: '/natverk', sign: '⁂', needs: ['network.read'] },
  { place: 'partnerships', to: '/samverkan', sign: '⇄', needs: ['partnership.read'] },
  { place: 'initiatives', to: '/initiativ', sign: '✦', needs: ['initiative.read'] },
  { place: 'overview', to: '/oversikt', sign: '▤', needs: ['report.read'] },
  { place: 'privacy', to: '/dataskydd', sign: '§', needs: ['privacy.manage'] },
  { place: 'admin', to: '/admin', sign: '⚙', needs: ['account.manage'] },
  { place: 'vocabularies', to: '/admin/omraden', sign: '⚙', needs: ['vocabulary.write'], unless: 'account.manage' },
];

/** The pages that somebody may go to, in their order. */
export const itemsFor = ({ may }: Pick<Session, 'may'>): NavItem[] =>
  ITEMS.filter(({ needs, unless }) => needs.every(may) && !(unless && may(unless)));

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
