import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { InstallationFacts } from '../database/installation.js';
import { Statement } from '../database/statement.js';
import { AccountsService, operator } from '../identity/accounts.service.js';
import { User } from '../identity/user.entity.js';
import type { Role } from '../kernel/actor.js';
import { stockholmDate } from '../kernel/time.js';
import { everything } from '../records/source.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { SampleContext } from './sample.context.js';
import { readSample } from './sample.files.js';
import { SampleParts } from './sample.parts.js';

const STATE = 'sample';
/** An arbitrary number that names the lock "the sample is being loaded into this database". */
const LOCK = 7_268_837_654;
const PASSWORD_LENGTH = 16;

export interface SampleSignIn {
  name: string;
  email: string;
  roles: Role[];
  password: string;
}

/** Loads the starting network through the services, like any other writing. */
@Injectable()
export class SampleLoader {
  constructor(
    private readonly database: Database,
    private readonly facts: InstallationFacts,
    private readonly accounts: AccountsService,
    private readonly parts: SampleParts,
  ) {}

  /**
   * Loads the sample where nothing else is recorded, or where loading it was cut off; of several servers that start at once
   * one does, and the others wait for it.
   * @returns whether it did
   */
  loadIfEmpty(): Promise<boolean> {
    return this.database.inTurn(LOCK, () => this.loadWhereEmpty());
  }

  private async loadWhereEmpty(): Promise<boolean> {
    const state = await this.facts.get(STATE);
    if (state === 'loaded') return false;
    if (state === undefined) {
      if (await this.inUse()) return false;
    }
    // The day that the sample counts from stays the same when loading goes on another day.
    const context = new SampleContext(state ?? stockholmDate());
    await this.facts.set(STATE, context.day);
    await this.loadAccounts(context);
    await this.parts.load(context);
    await this.facts.set(STATE, 'loaded');
    return true;
  }

  /** The accounts of the sample with their passwords, while it is loaded. */
  async signIns(): Promise<SampleSignIn[]> {
    if ((await this.facts.get(STATE)) !== 'loaded') return [];
    const active = await this.accounts.list(operator('sample'));
    const accounts = (await readSample('accounts')).filter(({ email }) =>
      active.some((user) => user.email === email && user.sample && !user.deactivatedAt),
    );
    return accounts.map(({ name, email, roles }) => ({ name, email, roles, password: this.passwordOf(email) }));
  }

  private async inUse(): Promise<boolean> {
    const by = operator('sample');
    const statement = new Statement(by);
    const user = everything(User, statement, 'it is asked whether there is anything');
    const stakeholder = everything(Stakeholder, statement, 'it is asked whether there is anything');
    const [{ used }] = await this.database.work<{ used: boolean }>(
      by,
      `SELECT EXISTS (SELECT FROM ${user.from}) OR EXISTS (SELECT FROM ${stakeholder.from}) AS used`,
    );
    return used;
  }

  private async loadAccounts(context: SampleContext): Promise<void> {
    for (const { key, ...account } of await readSample('accounts')) {
      const there = (await this.accounts.list(operator('sample'))).find(({ email }) => email === account.email);
      const password = this.passwordOf(account.email);
      const { id } = there ?? (await this.accounts.create(operator('sample'), { ...account, password, sample: true }));
      context.keep(`account:${key}`, id);
    }
  }

  /** A password that is random per installation, and the same each time it is asked for. */
  private passwordOf(email: string): string {
    return this.facts.derive(`sample account ${email}`).slice(0, PASSWORD_LENGTH);
  }
}
