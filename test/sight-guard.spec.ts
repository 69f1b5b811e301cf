import { runInThisContext } from 'node:vm';
import type { Database } from '../src/database/database.js';
import { SightGuard, unmarked } from './sight-guard.js';

describe('what a statement reads', () => {
  it.each([
    ['SELECT count(*) FROM stakeholder s', ['stakeholder']],
    ['SELECT count(*) FROM stakeholder', ['stakeholder']],
    ['SELECT x FROM (SELECT * FROM stakeholder seen0 WHERE a) seen1 JOIN interaction AS i ON true', ['interaction']],
    ['SELECT x FROM stakeholder seen0, contact_point c', ['contact_point']],
    ['SELECT EXISTS (SELECT FROM partnership WHERE id = $1)', ['partnership']],
  ])('is told where no source says what may be seen: %s', (text, tables) => {
    expect(unmarked(text)).toEqual(tables);
  });

  it.each([
    'SELECT seen0.id FROM stakeholder seen0 JOIN interaction all1 ON seen0.interaction_id = all1.id',
    `SELECT seen0.note AS "stakeholder", 'from stakeholder' FROM interaction seen0`,
    'SELECT x.stakeholder FROM stakeholders x, restricted_interactions() r',
  ])('is let alone otherwise: %s', (text) => {
    expect(unmarked(text)).toEqual([]);
  });

  it('is held against what an application sends', async () => {
    const sent: unknown[] = [];
    const send = async (...args: unknown[]) => void sent.push(args);
    const database = { query: send, read: send } as unknown as Database;
    const guard = new SightGuard(database);
    // As though a room sent it.
    const room = runInThisContext('(database) => database.query("SELECT FROM stakeholder s", [1])', {
      filename: '/src/room/room.ts',
    }) as (database: Database) => Promise<unknown>;
    await room(database);
    expect(sent).toEqual([['SELECT FROM stakeholder s', [1]]]);
    expect(() => guard.expectSight()).toThrow(/stakeholder in\nSELECT FROM stakeholder s\n[^]*\/src\/room\/room\.ts/);
  });
});
