/**
 * What a plan goes by: the shape of the statement alone, so that it is made once a connection; or also the values, where it
 * depends on them what is rare.
 */
export type PlanBy = 'shape' | 'values';

/** PostgreSQL's setting `plan_cache_mode` for each. */
export const PLANS: Record<PlanBy, string> = { shape: 'force_generic_plan', values: 'auto' };
