import type { FieldProblem } from '../kernel/errors.js';
import type { Agreement } from './agreement.entity.js';
import type { PartnershipForm } from './partnership.enums.js';

/**
 * What an agreement lacks to be signed. An idéburet offentligt partnerskap has to say how long it lasts, what each party
 * brings and how disputes are settled.
 * @param parties ids of the parties of today
 * @param dutiful ids of the parties that the agreement has duties for
 */
export function missingForSigning(
  form: PartnershipForm,
  { validUntil, disputeClause }: Pick<Agreement, 'validUntil' | 'disputeClause'>,
  parties: string[],
  dutiful: string[],
): FieldProblem[] {
  if (form !== 'IOP') return [];
  const missing = (field: string, what: string): FieldProblem => ({
    path: `agreement.${field}`,
    rule: 'iop',
    message: `an IOP has to say ${what} before it is signed`,
  });
  return [
    ...(validUntil ? [] : [missing('validUntil', 'how long it lasts')]),
    ...(disputeClause ? [] : [missing('disputeClause', 'how disputes are settled')]),
    ...(parties.every((party) => dutiful.includes(party)) ? [] : [missing('duties', 'what each party brings')]),
  ];
}
