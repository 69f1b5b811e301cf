import { parentPort } from 'node:worker_threads';

/** A function that a module exports, with what it is given. */
export interface Job {
  id: number;
  module: string;
  name: string;
  given: unknown[];
}

type Functions = Record<string, (...given: unknown[]) => unknown>;

async function run({ id, module, name, given }: Job): Promise<void> {
  try {
    const functions = (await import(module)) as Functions;
    parentPort?.postMessage({ id, result: functions[name](...given) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
}

/** Answers each job with its result, or with why there is none. */
parentPort?.on('message', (job: Job) => void run(job));
