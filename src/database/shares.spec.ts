import { setImmediate as turn } from 'node:timers/promises';
import type { Actor } from '../kernel/actor.js';
import { Shares } from './shares.js';

const user = (userId: string): Actor => ({ userId, name: '', roles: [], requestId: '' });
const [kim, bo] = [user('kim'), user('bo')];

/** Work that goes on until it is told to end. */
function work() {
  let [begun, end] = [0, () => undefined as void];
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { run: () => (begun++, ended), begun: () => begun, end: () => end() };
}

it('lets so many run at once of one user, the rest in their order, and others meanwhile', async () => {
  const shares = new Shares(2, 60_000);
  const jobs = Array.from({ length: 5 }, work);
  const all = jobs.map((job) => shares.run(kim, job.run));
  const begun = async () => (await turn(), jobs.map((job) => job.begun()));
  expect(await begun()).toEqual([1, 1, 0, 0, 0]);
  expect(await shares.run(bo, async () => 'answered')).toBe('answered');
  jobs[1].end();
  expect(await begun()).toEqual([1, 1, 1, 0, 0]);
  for (const job of jobs) job.end();
  await Promise.all(all);
  expect(await begun()).toEqual([1, 1, 1, 1, 1]);
  expect(await shares.run(kim, async () => 'free again')).toBe('free again');
});

it('does not make the server wait for anybody', async () => {
  const shares = new Shares(1, 60_000);
  const job = work();
  const running = shares.run(kim, job.run);
  expect(await shares.run(user(''), async () => 'server')).toBe('server');
  job.end();
  await running;
});

it('gives up after a while, and leaves its place in the queue', async () => {
  const shares = new Shares(1, 1);
  const job = work();
  const running = shares.run(kim, job.run);
  await expect(shares.run(kim, async () => undefined)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    extensions: { retryAfterSeconds: 1 },
  });
  job.end();
  await running;
  expect(await shares.run(kim, async () => 'free')).toBe('free');
});

it('hands on the place of one that fails', async () => {
  const shares = new Shares(1, 60_000);
  const failing = shares.run(kim, async () => {
    await turn();
    throw new Error('no');
  });
  const next = shares.run(kim, async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});
