import { Linter } from 'eslint';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreignTables, ownersBelow } from './foreign-tables.js';

describe('SQL that names a table', () => {
  const project = mkdtempSync(join(tmpdir(), 'samverka-lint-'));
  const src = join(project, 'src');
  const linter = new Linter({ cwd: project });

  beforeAll(() => {
    for (const [room, entity] of [
      ['harbour', '@Entity()\nexport class MooredBoat {}\n@Entity("pier")\nexport class Quay {}'],
      ['market', "@Entity('market_stall')\nexport class Stall extends Row {}"],
    ]) {
      mkdirSync(join(src, room), { recursive: true });
      writeFileSync(join(src, room, `${room}.entity.ts`), entity.replaceAll('"', "'"));
    }
  });
  afterAll(() => rmSync(project, { recursive: true }));

  const found = (code: string, file = 'market/market.service.js') =>
    linter
      .verify(
        code,
        {
          plugins: { our: { rules: { 'foreign-tables': foreignTables } } },
          rules: { 'our/foreign-tables': ['error', { src }] },
        },
        { filename: join(src, file) },
      )
      .map(({ message }) => message);

  it('knows the tables of the rooms by their entities', () => {
    expect(Object.fromEntries(ownersBelow(src))).toEqual({
      moored_boat: 'harbour',
      pier: 'harbour',
      market_stall: 'market',
    });
  });

  it.each([
    'a(`SELECT x FROM moored_boat b`)',
    'a(`SELECT x FROM ${y} JOIN pier ON true`)',
    'a("UPDATE moored_boat SET x = 1")',
    "a('DELETE FROM ONLY moored_boat')",
    'a(`INSERT INTO "moored_boat" (id) VALUES (1)`)',
    'a(`DELETE FROM market_stall USING pier`)',
  ])('is told of where the table is another room’s: %s', (code) => {
    expect(found(code)).toEqual([expect.stringMatching(/belongs to harbour/)]);
  });

  it.each([
    'a(`SELECT x FROM market_stall s`)',
    'a(`SELECT x FROM ${boat.from} WHERE ${boat.id} = 1`)',
    'a(`SELECT x FROM moored_boats`)',
    'a("from the pierside")',
  ])('is let alone otherwise: %s', (code) => {
    expect(found(code)).toEqual([]);
  });

  it('looks at rooms only', () => {
    expect(found('a(`SELECT x FROM moored_boat`)', 'entities.js')).toEqual([]);
    expect(found('a(`SELECT x FROM moored_boat`)', '../bench/market.js')).toEqual([]);
  });
});
