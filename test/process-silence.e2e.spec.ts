import { once } from 'node:events';
import { createServer, connect, type Server as NetServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Client, until } from './app.js';
import { createDatabase } from './database.js';
import { association } from './make.js';
import { cleanUp, databaseProcesses, folder, main, signIn, start, stop, usual } from './programs.js';

cleanUp();

/**
 * Bounds of the product, so wide that a slow machine is not taken for a silent one; no time is measured here: that there is an
 * answer at all while nothing moves is the proof.
 */
const BOUNDS = { DATABASE_SILENCE_MS: '2000', DATABASE_WAIT_MS: '4000' };
const ready = async (url: string) => (await fetch(`${url}/health/ready`)).status;
const live = async (url: string) => (await fetch(`${url}/health/live`)).status;

it('answers 503 while PostgreSQL is stopped, and goes on by itself when it is not', async () => {
  const env = { ...(await usual()), ...BOUNDS };
  const server = await start(env);
  const client = await signIn(server);
  const { id } = await association(client);
  const ask = () => client.send('{ stakeholders { totalCount } }');
  const write = () =>
    client.send(
      'mutation ($input: ArchiveStakeholderInput!) { archiveStakeholder(input: $input) { stakeholder { id } } }',
      {
        input: { id, version: 1, reason: 'x' },
      },
    );
  await Promise.all(Array.from({ length: 12 }, ask));
  const processes = await databaseProcesses(env.SAMVERKA_DATA);
  expect(processes.length).toBeGreaterThan(10);
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  try {
    const answers = await Promise.all([...Array.from({ length: 24 }, ask), write(), write()]);
    expect(new Set(answers.map(({ status, errors }) => `${status} ${errors?.[0].extensions.code}`))).toEqual(
      new Set(['503 UNAVAILABLE']),
    );
    expect([await ready(server.url), await live(server.url)]).toEqual([503, 200]);
    expect((await ask()).status).toBe(503);
  } finally {
    for (const pid of processes) process.kill(pid, 'SIGCONT');
  }
  expect(
    await until(
      () => ready(server.url),
      (status) => status === 200,
    ),
  ).toBe(200);
  // Every place of the pool is there again.
  const answers = await Promise.all(Array.from({ length: 12 }, ask));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await stop(server)).toBe(0);
});

/** A line to a database that can fall silent: what was opened before, or also what is opened while it is. */
class Line {
  private readonly sockets = new Set<Socket>();
  private deaf = false;

  private constructor(
    private readonly server: NetServer,
    readonly port: number,
  ) {}

  static async to(host: string, port: number): Promise<Line> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const line = new Line(server, (server.address() as AddressInfo).port);
    server.on('connection', (near) => {
      const far = connect(port, host);
      for (const socket of [near, far]) {
        line.sockets.add(socket.on('error', () => undefined).on('close', () => line.sockets.delete(socket)));
      }
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
      if (line.deaf) return;
      near.pipe(far);
      far.pipe(near);
    });
    return line;
  }

  mute({ newOnesToo }: { newOnesToo: boolean }): void {
    this.deaf = newOnesToo;
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  open(): void {
    this.deaf = false;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

it.each([
  ['the line to PostgreSQL', true],
  ['every connection that there is', false],
])('answers while %s is mute, and goes on by itself', async (_what, newOnesToo) => {
  const database = await createDatabase();
  const url = new URL(database.url);
  const line = await Line.to(url.hostname, Number(url.port));
  url.hostname = '127.0.0.1';
  url.port = String(line.port);
  const server = await start({
    ...BOUNDS,
    NODE_ENV: 'production',
    DATABASE_URL: url.href,
    SAMVERKA_DATA: await folder(),
  });
  const anonymous = new Client(server.url);
  const knock = () =>
    anonymous.send('mutation ($input: SignInInput!) { signIn(input: $input) { token } }', {
      input: { email: `nobody${Math.random()}@example.test`, password: 'x' },
    });
  // Connections that are in use now, and idle below.
  expect(new Set((await Promise.all(Array.from({ length: 6 }, knock))).map(({ status }) => status))).toEqual(
    new Set([401]),
  );
  line.mute({ newOnesToo });
  const statuses = (await Promise.all(Array.from({ length: 12 }, knock))).map(({ status }) => status);
  expect(statuses.filter((status) => ![401, 503].includes(status))).toEqual([]);
  expect(statuses).toContain(503);
  if (newOnesToo) {
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect([await ready(server.url), await live(server.url)]).toEqual([503, 200]);
  }
  line.open();
  expect(
    await until(
      () => ready(server.url),
      (status) => status === 200,
    ),
  ).toBe(200);
  expect((await until(knock, ({ status }) => status === 401)).status).toBe(401);
  expect(await stop(server)).toBe(0);
  line.close();
  await database.drop();
});

it('comes up twice at once on one empty database, and loads the sample once', async () => {
  const database = await createDatabase({ empty: true });
  const env = { DATABASE_URL: database.url };
  const servers = await Promise.all([0, 1].map(async () => start({ ...env, SAMVERKA_DATA: await folder() })));
  const [one, other] = await Promise.all(servers.map((server) => signIn(server)));
  const count = '{ stakeholders { totalCount } }';
  expect(await one.ok(count)).toEqual(await other.ok(count));
  expect((await one.ok(count)).stakeholders.totalCount).toBeGreaterThan(10);
  expect(await Promise.all(servers.map(stop))).toEqual([0, 0]);
  await database.drop();
});

it('is not ready while its disk has too little room', async () => {
  const server = await start({ ...(await usual()), DISK_FREE_MB: '10000000' });
  const answer = await fetch(`${server.url}/health/ready`);
  expect([answer.status, await answer.json()]).toMatchObject([503, { error: { disk: { status: 'down' } } }]);
  expect(await stop(server)).toBe(0);
  const roomy = main({ ...(await usual()), DISK_FREE_MB: 'much' });
  expect(await roomy.exit).toBe(78);
});
