import type { Card } from './partnership.operations';

export type Stage = Card['stage'];
export type Form = Card['form'];

/** Those that live, in their order; what has ended is folded. */
export const LIVING: readonly Stage[] = ['IDENTIFIED', 'DIALOGUE', 'NEGOTIATION', 'ACTIVE', 'PAUSED'];
export const OVER: readonly Stage[] = ['ENDED', 'DECLINED'];
export const FORMS: readonly Form[] = [
  'INFORMAL',
  'COMPACT',
  'LETTER_OF_INTENT',
  'IOP',
  'GRANT',
  'SPONSORSHIP',
  'CONTRACT',
];

/** The last day of the agreement that holds longest; undefined where none is signed. */
export const signedUntil = ({ agreements }: Pick<Card, 'agreements'>): string | null | undefined => {
  const signed = agreements.filter(({ status }) => status === 'SIGNED');
  if (signed.length === 0) return undefined;
  if (signed.some(({ validUntil }) => validUntil === null)) return null;
  return signed
    .map(({ validUntil }) => validUntil as string)
    .sort()
    .at(-1);
};
