import { csvOf } from './csv';

it('keeps what would part a table together, and marks what would be a formula as text', () => {
  expect(
    csvOf([
      ['a', 'b; c', 'd "e"'],
      ['=1+1', '-2', 'rad\nbruten'],
    ]),
  ).toBe('\ufeffa;"b; c";"d ""e"""\r\n\'=1+1;\'-2;"rad\nbruten"\r\n');
});
