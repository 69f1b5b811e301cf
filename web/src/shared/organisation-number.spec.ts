import fc from 'fast-check';
import { organisationNumber } from '../../../src/stakeholders/organisation-number.js';
import { checkOrganisationNumber } from './organisation-number';

const taken = (text: string): boolean => {
  try {
    organisationNumber(text, 'x');
    return true;
  } catch {
    return false;
  }
};

describe('an organisation number, while it is typed', () => {
  it.each([
    ['', 'empty'],
    ['2120', 'incomplete'],
    ['212000-0142', 'good'],
    ['16212000-0142', 'good'],
    ['212000-0143', 'wrong'],
    ['811218-9876', 'personal'],
    ['8112', 'personal'],
    ['198112189876', 'personal'],
    ['21200x', 'wrong'],
    ['212000–0142', 'good'],
    ['SE5560', 'incomplete'],
    ['SE 556036-0793 01', 'good'],
    ['SE556036079302', 'wrong'],
  ])('%p is %s', (text, check) => {
    expect(checkOrganisationNumber(text)).toBe(check);
  });

  it('is good just where the server takes it', () => {
    const digits = fc.stringMatching(/^(16|SE)?[2-9]\d[0-9]\d{3}[-–− ]?\d{4}(01)?$/);
    fc.assert(
      fc.property(digits, (text) => expect(checkOrganisationNumber(text) === 'good').toBe(taken(text))),
      {
        numRuns: 2_000,
      },
    );
  });
});
