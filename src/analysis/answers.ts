import type { ReadType } from '../graphql/read/read-type.js';
import { NetworkAnalysis } from './analysis.type.js';
import { NetworkChange } from './change.type.js';
import { type AnswerClass, shapeOf } from './figures.js';
import { IntroductionStep } from './introduction-path.type.js';
import { MissingPartners } from './missing-partners.type.js';

function* readsIn(answer: AnswerClass): Iterable<ReadType> {
  const { read, parts } = shapeOf(answer);
  yield read;
  for (const part of parts.values()) yield* readsIn(part());
}

/** How each answer is read, and each answer in it. */
export const answerReads: readonly ReadType[] = [
  ...new Set([NetworkAnalysis, NetworkChange, MissingPartners, IntroductionStep].flatMap((one) => [...readsIn(one)])),
];
