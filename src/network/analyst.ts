import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Job, Tasks } from './analysis.worker.js';

interface Waiting {
  resolve: (result: never) => void;
  reject: (error: unknown) => void;
}

/** A thread runs what was built; from sources (in tests) it is found beside them. */
const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/network/analysis.worker.js' : './analysis.worker.js',
  import.meta.url,
);

/** Analyses, lays out and draws networks on a thread of its own, one after the other, so that requests are answered meanwhile. */
@Injectable()
export class Analyst implements OnApplicationShutdown {
  private worker?: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;

  analyse(...given: Parameters<Tasks['analyse']>): Promise<ReturnType<Tasks['analyse']>> {
    return this.run('analyse', given);
  }

  layout(...given: Parameters<Tasks['layout']>): Promise<ReturnType<Tasks['layout']>> {
    return this.run('layout', given);
  }

  raster(...given: Parameters<Tasks['raster']>): Promise<ReturnType<Tasks['raster']>> {
    return this.run('raster', given);
  }

  private run<Task extends keyof Tasks>(task: Task, given: Parameters<Tasks[Task]>): Promise<ReturnType<Tasks[Task]>> {
    const worker = this.start();
    const id = this.count++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, task, given } satisfies Job);
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
