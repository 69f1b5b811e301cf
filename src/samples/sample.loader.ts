import { Injectable } from '@nestjs/common';
import { AccountsService, operator } from '../access/accounts.service.js';
import { AffiliationsService } from '../affiliations/affiliations.service.js';
import { Database } from '../database/database.js';
import { InstallationFacts } from '../database/installation.js';
import { FollowUpsService } from '../interactions/follow-ups.service.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import type { Actor } from '../kernel/actor.js';
import { addDays, stockholmDate, stockholmTime } from '../kernel/time.js';
import { KeyPersonsService } from '../stakeholders/key-persons.service.js';
import { StakeholdersService } from '../stakeholders/stakeholders.service.js';
import { VocabularyService } from '../stakeholders/vocabulary.service.js';
import { readSample, type SampleRecord } from './sample.files.js';

const STATE = 'sample';
const PASSWORD_LENGTH = 16;

export interface SampleAccount {
  name: string;
  email: string;
  password: string;
}

/**
 * Loads the starting network through the services, like any other writing. Every record carries an idempotency key, so
 * that loading that was cut off goes on where it stopped.
 */
@Injectable()
export class SampleLoader {
  constructor(
    private readonly database: Database,
    private readonly facts: InstallationFacts,
    private readonly accounts: AccountsService,
    private readonly vocabulary: VocabularyService,
    private readonly stakeholders: StakeholdersService,
    private readonly keyPersons: KeyPersonsService,
    private readonly affiliations: AffiliationsService,
    private readonly interactions: InteractionsService,
    private readonly followUps: FollowUpsService,
  ) {}

  /** Loads the sample where nothing else is recorded, or where loading it was cut off. @returns whether it did */
  async loadIfEmpty(): Promise<boolean> {
    const state = await this.facts.get(STATE);
    if (state === 'loaded') return false;
    if (state === undefined) {
      const [{ used }] = await this.database.query<{ used: boolean }>(
        'SELECT EXISTS (SELECT FROM app_user) OR EXISTS (SELECT FROM stakeholder) AS used',
      );
      if (used) return false;
    }
    // The day that the sample counts from stays the same when loading goes on another day.
    const day = state ?? stockholmDate();
    await this.facts.set(STATE, day);
    await this.load(day);
    await this.facts.set(STATE, 'loaded');
    return true;
  }

  /** The accounts of the sample with their passwords, while it is loaded. */
  async signIns(): Promise<SampleAccount[]> {
    if ((await this.facts.get(STATE)) !== 'loaded') return [];
    const active = await this.accounts.list();
    const accounts = (await readSample('accounts')).filter(({ email }) =>
      active.some((user) => user.email === email && user.sample && !user.deactivatedAt),
    );
    return Promise.all(accounts.map(async ({ name, email }) => ({ name, email, password: await this.passwordOf(email) })));
  }

  private async load(day: string): Promise<void> {
    const ids = new Map<string, string>();
    const id = (key: string): string => {
      const found = ids.get(key);
      if (!found) throw new Error(`The sample refers to ${key}, which it does not hold.`);
      return found;
    };
    await this.loadAccounts(ids);
    const leader: Actor = { userId: id('account:leader'), name: 'sample', roles: ['PROCESS_LEADER'], requestId: 'sample' };
    const once = (key: string, by = leader): Actor => ({ ...by, idempotency: { key: `sample:${key}`, fingerprint: 'sample' } });

    for (const { key, parent, ...area } of await readSample('areas')) {
      const made = await this.vocabulary.createArea(once(`area:${key}`), { ...area, parentId: parent && id(`area:${parent}`) });
      ids.set(`area:${key}`, made.id);
    }
    for (const { key, ...focusArea } of await readSample('focus-areas'))
      ids.set(`focus:${key}`, (await this.vocabulary.createFocusArea(once(`focus:${key}`), focusArea)).id);
    for (const { key, kind, areas = [], focus = [], owner, ...fields } of await readSample('stakeholders')) {
      const made = await this.stakeholders.create(once(`stakeholder:${key}`), kind, {
        ...fields,
        areaIds: areas.map((a) => id(`area:${a}`)),
        focusAreaIds: focus.map((f) => id(`focus:${f}`)),
        ownerId: owner && id(`account:${owner}`),
      });
      ids.set(key, made.id);
    }
    for (const { key, person, organisation, ...fields } of await readSample('affiliations'))
      await this.affiliations.create(once(`affiliation:${key}`), {
        ...fields,
        personId: id(person),
        organisationId: id(organisation),
      });
    for (const { key, from, to, ...fields } of await readSample('organisation-relations'))
      await this.affiliations.createRelation(once(`relation:${key}`), { ...fields, fromId: id(from), toId: id(to) });
    for (const { key, person, rationale, sinceDaysAgo, reviewInDays } of await readSample('key-persons'))
      await this.keyPersons.designate(once(`keyPerson:${key}`), {
        personId: id(person),
        rationale,
        since: addDays(day, -sinceDaysAgo),
        reviewOn: addDays(day, reviewInDays),
      });
    for (const interaction of await readSample('interactions')) await this.loadInteraction(interaction, day, id, once);
  }

  private async loadAccounts(ids: Map<string, string>): Promise<void> {
    for (const { key, ...account } of await readSample('accounts')) {
      const [there] = await this.database.query<{ id: string }>('SELECT id FROM app_user WHERE email = $1', [account.email]);
      const password = await this.passwordOf(account.email);
      const { id } = there ?? (await this.accounts.create(operator('sample'), { ...account, password, sample: true }));
      ids.set(`account:${key}`, id);
    }
  }

  private async loadInteraction(
    sample: SampleRecord<'interactions'>,
    day: string,
    id: (key: string) => string,
    once: (key: string, by?: Actor) => Actor,
  ): Promise<void> {
    const { key, daysAgo, time, focus = [], participants, staff, followUps = [], ...fields } = sample;
    const on = addDays(day, -daysAgo);
    const author: Actor = {
      ...once(`interaction:${key}`),
      userId: id(`account:${staff[0]}`),
      roles: staff[0] === 'liaison' ? ['ASSOCIATION_LIAISON'] : ['PROCESS_LEADER'],
    };
    const { id: interactionId } = await this.interactions.log(author, {
      ...fields,
      startsAt: stockholmTime(on, time),
      participants: participants.map(({ stakeholder, onBehalfOf }) => ({
        stakeholderId: id(stakeholder),
        onBehalfOfId: onBehalfOf && id(onBehalfOf),
      })),
      staffIds: staff.map((who) => id(`account:${who}`)),
      focusAreaIds: focus.map((f) => id(`focus:${f}`)),
      followUps: followUps.map(({ title, dueAfterDays, assignee }) => ({
        title,
        dueOn: addDays(on, dueAfterDays),
        assigneeId: id(`account:${assignee}`),
      })),
    });
    const done = followUps.filter((followUp) => followUp.done);
    if (!done.length) return;
    const rows = await this.database.query<{ id: string; title: string; version: number }>(
      'SELECT id, title, version FROM follow_up WHERE interaction_id = $1',
      [interactionId],
    );
    for (const [i, { title, done: outcome }] of done.entries()) {
      const row = rows.find((r) => r.title === title);
      if (row) await this.followUps.complete(once(`done:${key}:${i}`, author), { id: row.id, version: row.version, outcome });
    }
  }

  /** A password that is random per installation, and the same each time it is asked for. */
  private async passwordOf(email: string): Promise<string> {
    return (await this.facts.derive(`sample account ${email}`)).slice(0, PASSWORD_LENGTH);
  }
}
