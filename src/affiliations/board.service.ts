import { Injectable } from '@nestjs/common';
import { authorise, authoriseKind } from '../access/policy.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField, badInput, type FieldProblem, SamverkaError } from '../kernel/errors.js';
import { fold } from '../kernel/text.js';
import { addDays } from '../kernel/time.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { StakeholdersService } from '../stakeholders/stakeholders.service.js';
import { Affiliation } from './affiliation.entity.js';
import { AffiliationsService } from './affiliations.service.js';
import type { BoardChangeInput, BoardMemberInput, RecordBoardInput } from './board.inputs.js';
import { checkKind } from './ends.js';

/** A board after its annual meeting: told at once, and dated, so that history survives. */
@Injectable()
export class BoardService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly affiliations: AffiliationsService,
    private readonly stakeholders: StakeholdersService,
  ) {}

  /** @throws BAD_USER_INPUT that names what is wrong with every line; CONFLICT where one was changed meanwhile */
  async record(actor: Actor, input: RecordBoardInput): Promise<{ id: string }> {
    authorise(actor, 'affiliation.write');
    const { organisationId, on, changes = [], newMembers = [] } = input;
    if (changes.length + newMembers.length === 0) throw badField('input.changes', 'needs', 'holds no change');
    return this.unitOfWork.write(actor, async (tx) => {
      const organisation = await tx.lock(Stakeholder, 'organisation', organisationId);
      checkKind(organisation, 'input.organisationId', false);
      authoriseKind(actor, organisation.kind);
      const problems = new Problems();
      const rows = new Map<BoardChangeInput, Affiliation>();
      // All of them before any is written: that one is another's main role no longer counts its version up.
      for (const [i, change] of changes.entries())
        await problems.in(`input.changes[${i}]`, async (path) => {
          if (changes.findIndex(({ id }) => id === change.id) < i) throw badField(path, 'arrayUnique', 'stands twice');
          const row = await tx.lock(Affiliation, 'affiliation', change.id, change.version);
          if (row.organisationId !== organisationId)
            throw badField(`${path}.id`, 'exists', 'is no role in this organisation');
          rows.set(change, row);
        });
      for (const [i, change] of changes.entries()) {
        const row = rows.get(change);
        if (row) await problems.in(`input.changes[${i}]`, (path) => this.change(tx, row, change, on, path));
      }
      for (const [i, member] of newMembers.entries())
        await problems.in(`input.newMembers[${i}]`, (path) => this.add(tx, organisationId, member, on, path));
      problems.throwIfAny();
      return { id: organisationId };
    });
  }

  /** Ends a role, and begins the one that follows on it. */
  private async change(
    tx: Transaction,
    row: Affiliation,
    { leaves = false, role, contactPoints = [] }: BoardChangeInput,
    on: string,
    path: string,
  ): Promise<void> {
    if (leaves && role) throw badField(`${path}.role`, 'oneOf', 'is given to somebody who leaves');
    if (role && fold(role) === fold(row.role)) throw badField(`${path}.role`, 'same', 'is the role already');
    if (leaves || role) await this.end(tx, row, addDays(on, -1), path);
    if (leaves) return;
    if (!role) return this.affiliations.addContactPoints(tx, row, contactPoints, `${path}.contactPoints`);
    const { personId, organisationId, isPrimary: primary } = row;
    const next = { personId, organisationId, role, primary, validFrom: on, contactPoints };
    await this.affiliations.createWithin(tx, next, path, row);
  }

  private async end(tx: Transaction, row: Affiliation, validUntil: string, path: string): Promise<void> {
    if (row.validFrom && row.validFrom > validUntil)
      throw badField(`${path}.id`, 'beganLater', 'began on that day or later');
    if (row.validUntil && row.validUntil < validUntil) throw badField(`${path}.id`, 'ended', 'has ended already');
    await tx.update(Affiliation, row, { validUntil }, { action: 'affiliation.end', objectType: 'Affiliation' });
  }

  private async add(
    tx: Transaction,
    organisationId: string,
    { personId: known, givenName, familyName, role, contactPoints = [] }: BoardMemberInput,
    on: string,
    path: string,
  ): Promise<void> {
    if (!known === !givenName)
      throw badField(`${path}.givenName`, 'oneOf', 'stands beside personId, or both are missing');
    const personId = known ?? (await this.stakeholders.createWithin(tx, 'PERSON', { givenName, familyName }, path));
    const next = { personId, organisationId, role, validFrom: on, contactPoints };
    await this.affiliations.createWithin(tx, next, path);
  }
}

/** What is wrong with the lines of an input, told all at once. */
class Problems {
  private readonly fields: FieldProblem[] = [];

  /** Does the work of a line; what is wrong with that is kept, and the next line's is done. */
  async in(path: string, work: (path: string) => Promise<void>): Promise<void> {
    try {
      await work(path);
    } catch (error) {
      if (!(error instanceof SamverkaError)) throw error;
      const { code, fields } = error.extensions;
      if (code === 'BAD_USER_INPUT') this.fields.push(...(fields as FieldProblem[]));
      else if (code === 'NOT_FOUND') this.fields.push({ path, rule: 'exists', message: error.message });
      else throw error;
    }
  }

  throwIfAny(): void {
    if (this.fields.length) throw badInput(this.fields);
  }
}
