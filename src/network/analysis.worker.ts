import { parentPort } from 'node:worker_threads';
import { analyse } from './analysis.js';
import type { LoadedNetwork } from './analysis.load.js';

/** Answers each network with its analysis, or with why there is none. */
parentPort?.on('message', ({ id, network }: { id: number; network: LoadedNetwork }) => {
  try {
    parentPort?.postMessage({ id, analysis: analyse(network) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
