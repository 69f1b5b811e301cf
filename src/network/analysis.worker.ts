import { parentPort } from 'node:worker_threads';
import { analyse } from './analysis.js';
import { layout } from './exports/layout.js';
import { raster } from './exports/raster.js';

/** What the thread does. */
const TASKS = { analyse, layout, raster };
export type Tasks = typeof TASKS;

/** A task with what it is given. */
export interface Job {
  id: number;
  task: keyof Tasks;
  given: unknown[];
}

/** Answers each job with its result, or with why there is none. */
parentPort?.on('message', ({ id, task, given }: Job) => {
  try {
    parentPort?.postMessage({ id, result: (TASKS[task] as (...given: unknown[]) => unknown)(...given) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
