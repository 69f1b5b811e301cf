import type { OrganisationRelationKind } from './affiliation.enums.js';

interface Nature {
  /** Whether it says the same of both, whichever is named first. */
  bothWays: boolean;
  /** Whether none may come back to itself, step by step, on one day. */
  ordered: boolean;
}

/** What each kind of relation is like. Two umbrella organisations may be members of each other. */
const NATURE: Record<OrganisationRelationKind, Nature> = {
  PARENT_OF: { bothWays: false, ordered: true },
  SUCCESSOR_OF: { bothWays: false, ordered: true },
  MEMBER_OF: { bothWays: false, ordered: false },
  COOPERATES_WITH: { bothWays: true, ordered: false },
};

export const readBothWays = (kind: OrganisationRelationKind): boolean => NATURE[kind].bothWays;

export const ordersOrganisations = (kind: OrganisationRelationKind): boolean => NATURE[kind].ordered;

/** The kinds that say the same of both. */
export const BOTH_WAYS = (Object.keys(NATURE) as OrganisationRelationKind[]).filter(readBothWays);

/** The kinds that make no circles. */
export const ORDERED = (Object.keys(NATURE) as OrganisationRelationKind[]).filter(ordersOrganisations);
