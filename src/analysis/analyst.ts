import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Job } from './analysis.worker.js';
import type { Task } from './task.js';

interface Waiting {
  resolve: (result: never) => void;
  reject: (error: unknown) => void;
}

/** A thread runs what was built; from sources (in tests) it is found beside them. */
const HERE = new URL('../', import.meta.url).href;
const BUILT = import.meta.url.endsWith('.ts') ? new URL('../dist/', HERE).href : HERE;
const SCRIPT = new URL('analysis/analysis.worker.js', BUILT);

/** Analyses, lays out and draws networks on a thread of its own, one after the other, so that requests are answered meanwhile. */
@Injectable()
export class Analyst implements OnApplicationShutdown {
  private worker?: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  run<Run extends (...given: never[]) => unknown>(
    { module, name }: Task<Run>,
    ...given: Parameters<Run>
  ): Promise<ReturnType<Run>> {
    const worker = this.start();
    const job: Job = { id: this.count++, module: module.href.replace(HERE, BUILT), name, given };
    return new Promise((resolve, reject) => {
      this.waiting.set(job.id, { resolve, reject });
      worker.postMessage(job);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  /** The thread, which is started at its first work and again after it died. */
  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(SCRIPT);
    worker.unref();
    worker.on('message', ({ id, result, error }: { id: number; result?: never; error?: unknown }) => {
      const one = this.waiting.get(id);
      this.waiting.delete(id);
      if (result === undefined) one?.reject(error);
      else one?.resolve(result);
    });
    const end = (error: unknown) => {
      if (this.worker === worker) this.worker = undefined;
      for (const one of this.waiting.values()) one.reject(error);
      this.waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', () => end(new Error('The thread that analyses networks has ended.')));
    this.worker = worker;
    return worker;
  }
}
