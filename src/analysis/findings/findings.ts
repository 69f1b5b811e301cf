import type { Latest } from '../analysed-network.js';
import type { NetworkMeasure } from '../analysis.enums.js';
import type { NetworkAnalysis } from '../analysis.type.js';
import type { Found } from '../found.js';
import { brokers, holes } from './brokers.js';
import { introductions } from './introductions.js';
import { communities, measures } from './measures.js';
import { dormant, isolated } from './quiet.js';
import { bridges, singlePoints } from './single-points.js';
import { staff } from './staff.js';

/** Makes of an analysis what a manager asks: the figures of the whole, and the first answers of each sort, with reasons. */
export const findingsOf = (
  { analysed, stale }: Latest,
  { orderBy, limit }: { orderBy: NetworkMeasure; limit: number },
): Found<NetworkAnalysis> => ({
  asOf: analysed.question.asOf,
  computedAt: analysed.computedAt,
  stale,
  ...analysed.analysis.whole,
  measures: measures(analysed, orderBy, limit),
  communities: communities(analysed, limit),
  brokers: brokers(analysed, limit),
  singlePoints: singlePoints(analysed, limit),
  bridges: bridges(analysed, limit),
  holes: holes(analysed, limit),
  isolated: isolated(analysed, limit),
  dormant: dormant(analysed, limit),
  introductions: introductions(analysed, limit),
  staff: staff(analysed, limit),
});
