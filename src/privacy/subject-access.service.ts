import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { isOneOf, maskContacts, nameMask } from './masking.js';
import { allNames, type DataSubject, holdPerson } from './person.js';
import { type ReportData, reportHtml } from './report.html.js';
import { JOURNAL, type Section, SECTIONS } from './report.sections.js';

const OTHER_PERSON = '[annan person]';
const CONTACT = '[kontaktuppgift]';

export interface SubjectAccessReport {
  madeAt: Date;
  data: ReportData;
  html: string;
}

type Rows = Record<string, unknown>[];

/** Everything that is held on one person, for that person: third parties masked (registerutdrag, GDPR 15). */
@Injectable()
export class SubjectAccessService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Journalled before anything leaves. @throws NOT_FOUND */
  async make(actor: Actor, personId: string): Promise<SubjectAccessReport> {
    authorise(actor, 'privacy.manage');
    const journal = await this.database.read<Record<string, unknown>>(actor, JOURNAL.rows, [personId]);
    let report: SubjectAccessReport | undefined;
    // Each call makes the report anew: a key does not bring back an old one.
    await this.unitOfWork.write({ ...actor, idempotency: undefined }, async (tx) => {
      const person = await holdPerson(tx, personId);
      tx.record({ action: 'privacy.subjectAccess', objectType: 'Stakeholder', objectId: personId });
      const mask = await this.maskFor(tx, person);
      const data: ReportData = {};
      for (const section of SECTIONS)
        data[section.key] = masked(section, await tx.query(section.rows, [personId]), mask);
      data[JOURNAL.key] = masked(JOURNAL, journal, mask);
      report = { madeAt: tx.now, data, html: '' };
      return {};
    });
    const made = report!;
    const madeAt = made.madeAt.toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' });
    return { ...made, html: reportHtml([...SECTIONS, JOURNAL], made.data, madeAt) };
  }

  /**
   * What takes third parties out of a text: every other person by full name, and by either name those who were in the same
   * room or organisation; and contact details that are not the person's own.
   */
  private async maskFor(tx: Transaction, person: DataSubject): Promise<(text: string) => string> {
    const others = await tx.query<{
      name: string;
      more: string[];
      near: boolean;
      given: string | null;
      family: string | null;
    }>(
      `WITH near AS (
         SELECT o.stakeholder_id AS id FROM timeline_entry t JOIN timeline_entry o USING (interaction_id) WHERE t.stakeholder_id = $1
         UNION SELECT o.person_id FROM affiliation a JOIN affiliation o USING (organisation_id) WHERE a.person_id = $1)
       SELECT s.name, s.alternative_names AS more, s.given_name AS given, s.family_name AS family, n.id IS NOT NULL AS near
         FROM stakeholder s LEFT JOIN near n ON n.id = s.id WHERE s.kind = 'PERSON' AND s.id <> $1 AND s.erased_at IS NULL`,
      [person.id],
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
}

/** The rows of a section with third parties taken out of its free texts. */
function masked({ columns }: Section, rows: Rows, mask: (text: string) => string): Rows {
  const free = columns.filter((column) => column.free).map(({ key }) => key);
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(free.flatMap((key) => (typeof row[key] === 'string' ? [[key, mask(row[key])]] : []))),
  }));
}
