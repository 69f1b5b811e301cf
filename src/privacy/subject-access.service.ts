import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Affiliation } from '../affiliations/affiliation.entity.js';
import { Database } from '../database/database.js';
import { AuditEvent, AuditPayload } from '../database/journal.entity.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { TimelineEntry } from '../interactions/timeline-entry.entity.js';
import type { Actor } from '../kernel/actor.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { isOneOf, maskContacts } from './contact-details.js';
import { eachText, nameMask } from './masking.js';
import { allNames, type DataSubject, holdPerson } from './person.js';
import { all, columnOf, PersonalData } from './personal-data.js';
import { type ReportData, reportHtml } from './report.html.js';
import { mentionsOf } from './report.mentions.js';
import { type Column, moment } from './report.section.js';
import { JOURNAL, MENTIONS, SECTIONS } from './report.sections.js';

const OTHER_PERSON = '[annan person]';
const CONTACT = '[kontaktuppgift]';

export interface SubjectAccessReport {
  madeAt: Date;
  data: ReportData;
  html: string;
}

type Rows = Record<string, unknown>[];
type Mask = (text: string) => string;

/** Everything that is held on one person, for that person: third parties masked (registerutdrag, GDPR 15). */
@Injectable()
export class SubjectAccessService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly personalData: PersonalData,
  ) {}

  /**
   * Journalled before anything leaves. A repeat with the same key is no second report: nothing of the first was kept, so it is
   * read anew, and journalled as read again.
   * @throws NOT_FOUND
   */
  async make(actor: Actor, personId: string): Promise<SubjectAccessReport> {
    authorise(actor, 'privacy.manage');
    const made = await this.attempt(actor, personId, 'privacy.subjectAccess');
    return made ?? (await this.attempt({ ...actor, idempotency: undefined }, personId, 'privacy.subjectAccessAgain'))!;
  }

  /** The report; nothing where the actor's key was used for it before. */
  private async attempt(actor: Actor, personId: string, action: string): Promise<SubjectAccessReport | undefined> {
    const journal = await this.journalOf(actor, personId);
    let made: Omit<SubjectAccessReport, 'html'> | undefined;
    await this.unitOfWork.write(actor, async (tx) => {
      const person = await holdPerson(tx, personId);
      tx.record({ action, objectType: 'Stakeholder', objectId: personId });
      const mask = await maskFor(tx, person);
      const data: ReportData = {};
      for (const { key, columns, rows } of SECTIONS) {
        const statement = new Statement(actor);
        const select = rows(statement.param(personId, 'uuid'), statement);
        data[key] = masked(columns, await tx.query(select, statement.values), mask);
      }
      data[MENTIONS.key] = masked(
        MENTIONS.columns,
        (await mentionsOf(tx, this.personalData, person)).map((mention) => ({ ...mention })),
        mask,
      );
      data[JOURNAL.key] = journal.map(({ changes, ...line }) => ({
        ...line,
        changes: changes && JSON.stringify(eachText(changes, mask)),
      }));
      made = { madeAt: tx.now, data };
      return {};
    });
    if (!made) return undefined;
    const madeAt = made.madeAt.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' });
    return { ...made, html: reportHtml([...SECTIONS, MENTIONS, JOURNAL], made.data, madeAt) };
  }

  /**
   * The journal's lines on the person's own record and on what goes with it: read apart, for only who may read the journal
   * may. What was removed since is known by the person's id in what it was.
   */
  private journalOf(actor: Actor, personId: string): Promise<Rows> {
    const statement = new Statement(actor);
    const id = statement.param(personId, 'uuid');
    const [event, payload] = [all(AuditEvent, statement), all(AuditPayload, statement)];
    const theirs = this.personalData.personal.filter(({ personal, edited }) => personal.erased === 'goes' && edited);
    const ids = theirs.map((one) => {
      const row = all(one.record, statement);
      return `SELECT ${columnOf(row, 'id')} FROM ${row.from} WHERE ${this.personalData.about(one, row, id, statement)}`;
    });
    const types = statement.param(
      theirs.map(({ name }) => name),
      'text[]',
    );
    return this.database.read<Record<string, unknown>>(
      actor,
      `SELECT ${moment(columnOf(event, 'at'))} AS at, ${event.action}, nullif(${payload.changes}, '{}') AS changes
         FROM ${event.from} LEFT JOIN ${payload.from} ON ${payload.eventId} = ${event.id}
        WHERE ${event.objectId} = ${id} OR (${event.objectType} = ANY (${types})
          AND (${payload.changes}::text LIKE '%' || ${id}::text || '%' OR ${event.objectId} IN (${ids.join(' UNION ')})))
        ORDER BY ${event.id}`,
      statement.values,
    );
  }
}

/**
 * What takes third parties out of a text: every other person by full name, and by either name those who were in the same
 * room or organisation; and contact details that are not the person's own.
 */
async function maskFor(tx: Transaction, person: DataSubject): Promise<Mask> {
  const statement = new Statement(tx.actor);
  const id = statement.param(person.id, 'uuid');
  const [met, other] = [all(TimelineEntry, statement), all(TimelineEntry, statement)];
  const [role, colleague] = [all(Affiliation, statement), all(Affiliation, statement)];
  const who = all(Stakeholder, statement);
  const others = await tx.query<{
    name: string;
    more: string[];
    near: boolean;
    given: string | null;
    family: string | null;
  }>(
    `WITH near AS (
       SELECT ${other.stakeholderId} AS id FROM ${met.from} JOIN ${other.from} ON ${other.interactionId} = ${met.interactionId} WHERE ${met.stakeholderId} = ${id}
       UNION SELECT ${colleague.personId} FROM ${role.from} JOIN ${colleague.from} ON ${colleague.organisationId} = ${role.organisationId} WHERE ${role.personId} = ${id})
     SELECT ${who.name}, ${who.alternativeNames} AS more, ${who.givenName} AS given, ${who.familyName} AS family, near.id IS NOT NULL AS near
       FROM ${who.from} LEFT JOIN near ON near.id = ${who.id} WHERE ${who.kind} = 'PERSON' AND ${who.id} <> ${id} AND ${who.erasedAt} IS NULL`,
    statement.values,
  );
  const own = new Set(allNames(person).map((name) => name.toLowerCase()));
  const names = others
    .flatMap(({ name, more, near, given, family }) => [name, ...more, ...(near ? [given, family] : [])])
    .filter((name) => name !== null)
    .filter((name) => !own.has(name.toLowerCase()));
  const isOwn = isOneOf(person.contacts);
  const withoutNames = nameMask(names, OTHER_PERSON);
  return (text) => maskContacts(withoutNames(text), (found) => !isOwn(found), CONTACT);
}

/** The rows of a section with third parties taken out of what others may be named in. */
function masked(columns: Column[], rows: Rows, mask: Mask): Rows {
  const free = columns.filter((column) => column.free).map(({ key }) => key);
  return rows.map((row) => ({ ...row, ...Object.fromEntries(free.map((key) => [key, eachText(row[key], mask)])) }));
}
