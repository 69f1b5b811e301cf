import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { clusterFolder } from '../database/cluster-place.js';
import { Database } from '../database/database.js';
import { InstallationFacts } from '../database/installation.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';

const MEGABYTE = 1024 ** 2;

/** Whether there is room for what is written. */
@Injectable()
export class Disk {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly facts: InstallationFacts,
  ) {}

  /** What is wrong with it, if anything is. */
  async problem(): Promise<string | undefined> {
    if (this.database.diskFull && !(await this.takesAgain())) return 'is full: the database refused a write';
    if (this.config.DATABASE_URL) return undefined;
    const { bavail, bsize } = await statfs(await clusterFolder(this.config.SAMVERKA_DATA));
    const free = Math.floor((bavail * bsize) / MEGABYTE);
    return free < this.config.DISK_FREE_MB ? `has ${free} MB left` : undefined;
  }

  /** Nobody is sent here while it is full, so nobody's write would show that it is not any more. */
  private async takesAgain(): Promise<boolean> {
    try {
      await this.facts.set('last write of readiness', new Date().toISOString());
      this.database.diskFull = false;
      return true;
    } catch {
      return false;
    }
  }
}
