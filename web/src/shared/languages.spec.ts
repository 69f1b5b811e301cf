import { languagesLike } from './languages';

const swedish = new Intl.DisplayNames(['sv'], { type: 'language' });
const nameOf = (code: string) => swedish.of(code)!;
const namesLike = (text: string) => languagesLike(text, nameOf).map(({ name }) => name);

describe('languages', () => {
  it('are found by what a word of their names begins with, the first word first', () => {
    expect(namesLike('Ara')).toEqual(['arabiska', 'egyptisk arabiska']);
    expect(languagesLike('tigrinja', nameOf)).toEqual([{ id: 'ti', name: 'tigrinja' }]);
  });

  it('are those that are met most where nothing is typed', () => {
    expect(namesLike(' ').slice(0, 3)).toEqual(['svenska', 'engelska', 'arabiska']);
  });

  it('stand in the list once each', () => {
    const all = languagesLike('a', (code) => `a ${code}`).map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(160);
  });
});
