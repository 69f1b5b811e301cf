import fc from 'fast-check';
import { namesProtected, withoutProtected } from './without-protected';

const person = fc.record({ name: fc.string(), protectedIdentity: fc.constantFrom('NONE', 'CONFIDENTIALITY_MARKED') });
const { part } = fc.letrec((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    person,
    fc.string(),
    fc.constant(null),
    fc.array(tie('part'), { maxLength: 4 }),
    fc.record({ note: fc.string(), of: fc.array(tie('part'), { maxLength: 3 }) }),
  ),
}));

describe('what is kept of an answer', () => {
  it('names nobody whose identity is protected', () => {
    fc.assert(fc.property(fc.array(part), (answer) => expect(namesProtected(withoutProtected(answer))).toBe(false)));
  });

  it('is all of it where nobody is', () => {
    fc.assert(
      fc.property(part, (answer) => {
        fc.pre(!namesProtected(answer));
        expect(withoutProtected(answer)).toEqual(answer);
      }),
    );
  });

  it('leaves out the whole line, for its note may name them too', () => {
    const hidden = { name: 'Skyddad', protectedIdentity: 'CONFIDENTIALITY_MARKED' };
    const timeline = [
      { note: 'Skyddad kom', participants: [hidden] },
      { note: 'Ingen kom', participants: [] },
    ];
    expect(withoutProtected({ timeline })).toEqual({ timeline: [timeline[1]] });
  });
});
