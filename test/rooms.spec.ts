import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/* A room has fixed file names: what a file holds can be told by its name, and found by it. */

const SRC = join(import.meta.dirname, '..', 'src');

/** Plumbing makes what rooms use: its files are named by their idea. */
const PLUMBING = /^(kernel|records|database|graphql)\//;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && name.includes('/') && !PLUMBING.test(name))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

/** What only files of one name hold, and whether each of them holds it. */
const KINDS: [string, RegExp, always: boolean][] = [
  ['entity', /from '..\/records\/fields.js'/, true],
  ['type', /@(ObjectType|InterfaceType|Answer)\(|connectionOf\(/, true],
  ['enums', /= describedEnum\(/, true],
  ['inputs', /@(InputType|ArgsType|IsOptional)\(/, true],
  ['read', / = defineRead[<(]/, false],
  ['additions', /(?<!function )\bextendType[<(]/, true],
  ['resolver', /@Resolver\(/, true],
  ['controller', /@Controller\(/, true],
  ['module', /^@Module\(/m, true],
  ['guard', /implements CanActivate/, true],
  ['job', /implements OnApplicationBootstrap/, false],
];

describe.each(KINDS)('*.%s.ts', (name, marks, always) => {
  const named = files.filter((file) => file.name.endsWith(`.${name}.ts`)).map((file) => file.name);

  it('is where such a thing stands', () => {
    const holding = files.filter(({ text }) => marks.test(text)).map((file) => file.name);
    expect(holding.filter((file) => !named.includes(file))).toEqual([]);
  });

  it('holds one', () => {
    const without = files.filter((file) => named.includes(file.name) && !marks.test(file.text));
    expect(always ? without.map((file) => file.name) : []).toEqual([]);
  });
});

it('has no name twice for one thing: rooms are folders, and files are named by what is in them', () => {
  const odd = files.filter(({ name }) => !/^[a-z-]+(\/[a-z-]+)?\/[a-z-]+(\.[a-z]+)?\.ts$/.test(name));
  expect(odd.map(({ name }) => name)).toEqual([]);
});
