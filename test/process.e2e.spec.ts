import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './app.js';
import { LOG } from './make.js';
import { cleanUp, cli, databaseOf, folder, main, signIn, sql, start, stop, usual } from './programs.js';

cleanUp();

/** Logs, eight at a time, while that is wanted and the server is there; notes the ids that were acknowledged. */
async function logWhile(
  wanted: () => boolean,
  client: Client,
  stakeholderId: string,
  acknowledged: string[],
): Promise<void> {
  const input = {
    channel: 'CALL',
    subject: 'Uthållig',
    startsAt: '2026-01-01T10:00:00Z',
    participants: [{ stakeholderId }],
  };
  const writer = async () => {
    while (wanted()) {
      const answer = await client.send(LOG, { input }).catch(() => undefined);
      if (!answer) return;
      if (answer.data?.logInteraction) acknowledged.push(answer.data.logInteraction.interaction.id);
      else await pause(20); // Its database is away.
    }
  };
  await Promise.all(Array.from({ length: 8 }, writer));
}

describe('the server process', () => {
  it('keeps every acknowledged interaction through kill -9 of itself and of its database, ten times', async () => {
    const env = await usual();
    let server = await start(env);
    let client = await signIn(server);
    const { stakeholders } = await client.ok('{ stakeholders(first: 1) { nodes { id } } }');
    const [{ id }] = stakeholders.nodes;
    const acknowledged: string[] = [];
    for (let round = 0; round < 10; round++) {
      const before = acknowledged.length;
      let going = true;
      const logging = logWhile(() => going, client, id, acknowledged);
      while (acknowledged.length < before + 5 + round) await pause(5);
      if (round % 2 === 0) {
        server.child.kill('SIGKILL');
        await logging;
        server = await start(env);
        client = await signIn(server);
      } else {
        const killed = (await databaseOf(env.SAMVERKA_DATA)).pid;
        process.kill(killed, 'SIGKILL');
        // What the killed one has begun answers for a moment longer, and the server is ready by it.
        while ((await databaseOf(env.SAMVERKA_DATA)).pid === killed) await pause(20);
        while ((await fetch(`${server.url}/health/ready`)).status !== 200) await pause(50);
        going = false;
        await logging;
      }
    }
    expect(acknowledged.length).toBeGreaterThan(90);
    const kept = new Set<string>();
    for (let after: string | null = null; ;) {
      const page: any = await client.ok(
        'query ($after: String) { interactions(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      for (const node of page.interactions.nodes) kept.add(node.id);
      if (!page.interactions.pageInfo.hasNextPage) break;
      after = page.interactions.pageInfo.endCursor;
    }
    expect(acknowledged.filter((one) => !kept.has(one))).toEqual([]);
    const journalled = await sql(
      env.SAMVERKA_DATA,
      `SELECT object_id AS id FROM audit_event WHERE action = 'interaction.log' AND object_id = ANY ($1)`,
      [[...kept]],
    );
    // No row without its line in the journal, be it acknowledged or not.
    expect(journalled).toHaveLength(kept.size);
    expect(await stop(server)).toBe(0);
    const audit = cli(env, ['audit', 'verify']);
    expect([await audit.exit, audit.output()]).toEqual([0, expect.stringMatching(/journal is whole: \d+ events/)]);
    const list = cli(env, ['user', 'list']);
    expect(await list.exit).toBe(0);
    expect(list.output()).toContain('processledare@samverka.example');
  });

  it('never runs twice on one folder, and tells so', async () => {
    const env = await usual();
    const server = await start(env);
    const second = main(env);
    expect(await second.exit).toBe(69);
    expect(second.output()).toMatch(/already runs on .*data/);
    // The first goes on, and the command line may share its database.
    const client = await signIn(server);
    await client.ok('{ me { id } }');
    const doctor = cli(env, ['doctor']);
    expect([await doctor.exit, doctor.output()]).toEqual([0, expect.stringMatching(/ok {3}migrations/)]);
    await client.ok('{ me { id } }');
    expect(await stop(server)).toBe(0);
  });

  it('answers what it has taken when it is told to end, and closes', async () => {
    const env = await usual();
    const server = await start(env);
    const client = await signIn(server);
    const { stakeholders } = await client.ok('{ stakeholders(first: 1) { nodes { id } } }');
    const query = `query ($id: UUID!) { stakeholder(id: $id) { name timeline { nodes { subject participants { stakeholder { name } } } } } }`;
    const body = JSON.stringify({ query, variables: { id: stakeholders.nodes[0].id } });
    const statuses: unknown[] = [];
    const agent = new Agent({ keepAlive: true });
    const ask = () =>
      new Promise<string | undefined>((resolve) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${client.token}` };
        const asked = request(`${server.url}/graphql`, { agent, method: 'POST', headers }, (answer) => {
          answer.resume().on('close', () => {
            statuses.push(answer.complete ? answer.statusCode : 'cut off');
            resolve(undefined);
          });
        });
        asked.on('error', (error: Error & { code?: string }) =>
          resolve(`${error.code} on ${asked.reusedSocket ? 'an open' : 'a new'} connection`),
        );
        asked.end(body);
      });
    const asker = async () => {
      for (;;) {
        const end = await ask();
        if (end) return end;
      }
    };
    const askers = Promise.all(Array.from({ length: 8 }, asker));
    while (statuses.length < 20) await pause(5);
    expect(await stop(server)).toBe(0);
    // A connection that still waits to be taken when the door closes is reset, one that comes later is refused.
    for (const end of await askers) expect(end).toMatch(/^(ECONNREFUSED|ECONNRESET) on a new connection$/);
    expect(new Set(statuses)).toEqual(new Set([200]));
    // Each that was taken stands in the log, after the sign-in and the list above.
    const taken = server.output().split('"msg":"request').length - 1;
    expect(statuses).toHaveLength(taken - 2);
  });

  it('explains a port that is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const program = main({ ...(await usual()), PORT: String(port) });
    expect(await program.exit).toBe(69);
    expect(program.output()).toMatch(/is taken by another program\. Set PORT/);
    holder.close();
  });

  it('explains a folder it cannot use, data of a newer version, and a wrong configuration', async () => {
    const made = await folder();
    await writeFile(join(made, 'file'), '');
    const onFile = main({ SAMVERKA_DATA: join(made, 'file', 'data') });
    expect([await onFile.exit, onFile.output()]).toEqual([
      77,
      expect.stringMatching(/is not a folder\. Set SAMVERKA_DATA/),
    ]);

    await mkdir(join(made, 'newer', 'postgres'), { recursive: true });
    await writeFile(join(made, 'newer', 'postgres', 'PG_VERSION'), '99\n');
    const onNewer = main({ SAMVERKA_DATA: join(made, 'newer') });
    expect([await onNewer.exit, onNewer.output()]).toEqual([65, expect.stringMatching(/belong to PostgreSQL 99/)]);

    const wrong = main({ PORT: 'many', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' });
    expect(await wrong.exit).toBe(78);
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(wrong.output()).toContain(`  - ${name}: `);

    const nowhere = main({ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' });
    expect([await nowhere.exit, nowhere.output()]).toEqual([69, expect.stringMatching(/Check DATABASE_URL/)]);
  });

  it('has no sample and no account in production until one is made', async () => {
    const env = { SAMVERKA_DATA: join(await folder(), 'data'), NODE_ENV: 'production' };
    const seed = cli(env, ['seed']);
    expect([await seed.exit, seed.output()]).toEqual([78, expect.stringMatching(/not loaded in production/)]);
    const server = await start(env);
    expect(server.output()).not.toMatch(/samverka\.example/);
    while (!server.output().includes('user create')) await pause(20);
    const create = cli(
      env,
      ['user', 'create', '--email', 'Chef@Example.test', '--name', 'Chef', '--role', 'MANAGER'],
      'ett riktigt långt lösenord\n',
    );
    expect([await create.exit, create.output()]).toEqual([0, expect.stringMatching(/Made the account/)]);
    const short = cli(env, ['user', 'create', '--email', 'x@example.test', '--name', 'X', '--role', 'ADMIN'], 'kort\n');
    expect([await short.exit, short.output()]).toEqual([1, expect.stringMatching(/at least 12 characters/)]);
    const anonymous = new Client(server.url);
    const { signIn } = await anonymous.ok(
      'mutation ($input: SignInInput!) { signIn(input: $input) { token user { id } } }',
      {
        input: { email: 'chef@example.test', password: 'ett riktigt långt lösenord' },
      },
    );
    const chef = new Client(server.url, signIn.token, signIn.user.id);
    await chef.ok('{ stakeholders { totalCount } }');
    expect(await chef.fails('{ __schema { queryType { name } } }')).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    // What the command line changes bites on the next request of the running server.
    expect(await cli(env, ['user', 'deactivate', 'chef@example.test']).exit).toBe(0);
    expect(await chef.fails('{ me { id } }')).toMatchObject({ status: 401 });
    expect(await stop(server)).toBe(0);
  });
});
