import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created, removed } from '../database/journal.js';
import type { Change } from '../database/journal.entity.js';
import { link, replaceLinks } from '../database/links.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { checkTransition } from '../kernel/lifecycle.js';
import { checkPast, checkPeriod } from '../kernel/period.js';
import { fold } from '../kernel/text.js';
import { addDays, stockholmDate } from '../kernel/time.js';
import { everything } from '../records/source.js';
import { changeOwner, firstOwner } from '../stakeholders/ownership.js';
import { AREAS, FOCUS_AREAS } from '../vocabulary/vocabulary.links.js';
import {
  Initiative,
  InitiativeArea,
  InitiativeFocusArea,
  InitiativeFormerName,
  InitiativeParticipation,
} from './initiative.entity.js';
import type { ChangeInitiativeStatusInput, CreateInitiativeInput, UpdateInitiativeInput } from './initiative.inputs.js';
import { datesAfter, INITIATIVE_TRANSITIONS } from './lifecycle.js';
import { ParticipationsService } from './participations.service.js';

const LINKS = [
  link(InitiativeArea, 'initiativeId', 'areaId', AREAS),
  link(InitiativeFocusArea, 'initiativeId', 'focusAreaId', FOCUS_AREAS),
];
const ENTRY = { objectType: 'Initiative' };
/** Moves in the tree wait for each other: two of them could else close a circle. */
const TREE_LOCK = 7_268_837_654;

/** Programmes, projects, events, establishments and engagements. */
@Injectable()
export class InitiativesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly participations: ParticipationsService,
  ) {}

  async create(actor: Actor, input: CreateInitiativeInput): Promise<{ id: string }> {
    authorise(actor, 'initiative.write');
    const { leadId, areaIds = [], focusAreaIds = [], participations = [], ...fields } = input;
    checkPeriod(fields.startsOn, fields.endsOn, 'input.endsOn');
    return this.unitOfWork.write(actor, async (tx) => {
      if (fields.parentId) await tx.lock(Initiative, 'parent initiative', fields.parentId);
      const row = { ...fields, id: newId(), status: fields.status ?? 'PLANNED', searchText: fold(fields.name) };
      await firstOwner(tx, 'INITIATIVE', row);
      await tx.insert(Initiative, [row]);
      const { searchText: _derived, ...shown } = row;
      const changes = created({ ...shown, areaIds, focusAreaIds });
      tx.record({ ...ENTRY, action: 'initiative.create', objectId: row.id, changes });
      await replaceLinks(tx, LINKS, row.id, { areaIds, focusAreaIds });
      const lead = { stakeholderId: leadId as string, role: 'LEAD' as const, validFrom: row.startsOn };
      if (leadId) await this.participations.addWithin(tx, row.id, lead, 'input.leadId');
      for (const [i, participation] of participations.entries()) {
        if (participation.role === 'LEAD')
          throw badField(`input.participations[${i}].role`, 'lead', 'names the lead, which `leadId` is for');
        await this.participations.addWithin(tx, row.id, participation, `input.participations[${i}]`);
      }
      return { id: row.id };
    });
  }

  async update(actor: Actor, input: UpdateInitiativeInput): Promise<{ id: string }> {
    authorise(actor, 'initiative.write');
    const { id, version, leadId, areaIds, focusAreaIds, ...next } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Initiative, 'initiative', id, version);
      const { startsOn, endsOn } = { ...row, ...next };
      checkPeriod(startsOn, endsOn, 'input.endsOn');
      if (next.parentId && next.parentId !== row.parentId) await this.checkParent(tx, id, next.parentId);
      await changeOwner(tx, 'INITIATIVE', row, next.ownerId);
      const also: Record<string, Change> = {
        ...(await replaceLinks(tx, LINKS, id, { areaIds, focusAreaIds })),
        ...(leadId !== undefined && (await this.replaceLead(tx, id, leadId))),
      };
      await tx.update(Initiative, row, next, { ...ENTRY, action: 'initiative.update' }, also);
      if (next.name && next.name !== row.name) await this.keepName(tx, row, next.name);
      return { id };
    });
  }

  /** @throws BAD_USER_INPUT for a state that does not follow, or a day that has not come */
  async changeStatus(actor: Actor, input: ChangeInitiativeStatusInput): Promise<{ id: string }> {
    authorise(actor, 'initiative.write');
    const { id, version, status, reason } = input;
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(Initiative, 'initiative', id, version);
      const today = stockholmDate(tx.now);
      const day = input.day ?? today;
      checkPast(day, today, 'input.day');
      checkTransition(INITIATIVE_TRANSITIONS, row.status, status, 'input.status');
      const entry = { ...ENTRY, action: 'initiative.changeStatus' };
      const why: Record<string, Change> = reason ? { reason: { after: reason } } : {};
      await tx.update(Initiative, row, { status, ...datesAfter(row, status, day) }, entry, why);
      return { id };
    });
  }

  /** The former lead's part ends yesterday; one that began today is taken for a slip and goes. */
  private async replaceLead(
    tx: Transaction,
    initiativeId: string,
    leadId: string | null,
  ): Promise<Record<string, Change>> {
    const today = stockholmDate(tx.now);
    const statement = new Statement(tx.actor, [initiativeId, today]);
    const part = everything(InitiativeParticipation, statement, 'there is one lead, whoever sees it');
    const [old] = await tx.query<{ id: string; stakeholder_id: string; valid_from: string | null }>(
      `SELECT ${part.id}, ${part.stakeholderId}, ${part.validFrom}::text FROM ${part.from} WHERE ${part.initiativeId} = $1
          AND ${part.role} = 'LEAD' AND (${part.validUntil} IS NULL OR ${part.validUntil} >= $2) FOR UPDATE`,
      statement.values,
    );
    if (old?.stakeholder_id === leadId) return {};
    if (old && old.valid_from !== null && old.valid_from >= today) {
      await tx.query('DELETE FROM initiative_participation WHERE id = $1', [old.id]);
      const entry = { action: 'initiativeParticipation.remove', objectType: 'InitiativeParticipation' };
      tx.record({ ...entry, objectId: old.id, changes: removed(old) });
    } else if (old) {
      const row = await tx.lock(InitiativeParticipation, 'participation', old.id);
      const entry = { action: 'initiativeParticipation.end', objectType: 'InitiativeParticipation' };
      await tx.update(InitiativeParticipation, row, { validUntil: addDays(today, -1) }, entry);
    }
    const lead = { stakeholderId: leadId as string, role: 'LEAD' as const, validFrom: today };
    if (leadId) await this.participations.addWithin(tx, initiativeId, lead, 'input.leadId');
    return { leadId: { before: old?.stakeholder_id, after: leadId } };
  }

  /** A renamed initiative is found by all the names that it had. */
  private async keepName(tx: Transaction, { id, name }: Initiative, next: string): Promise<void> {
    await tx.insert(InitiativeFormerName, [{ id: newId(), initiativeId: id, name, usedUntil: stockholmDate(tx.now) }]);
    const statement = new Statement(tx.actor, [id]);
    const former = everything(InitiativeFormerName, statement, 'search finds it by each of them');
    const rows = await tx.query<{ name: string }>(
      `SELECT ${former.name} FROM ${former.from} WHERE ${former.initiativeId} = $1 ORDER BY ${former.id}`,
      statement.values,
    );
    const names = [...new Set([next, ...rows.map((row) => row.name)])];
    await tx.query('UPDATE initiative SET search_text = $2 WHERE id = $1', [id, fold(names.join(' · '))]);
  }

  private async checkParent(tx: Transaction, id: string, parentId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [TREE_LOCK]);
    const statement = new Statement(tx.actor, [parentId]);
    const first = everything(Initiative, statement, 'a circle is one, whoever sees it');
    const next = everything(Initiative, statement, 'a circle is one, whoever sees it');
    const lineage = await tx.query<{ id: string }>(
      `WITH RECURSIVE up AS (SELECT ${first.id}, ${first.parentId} FROM ${first.from} WHERE ${first.id} = $1
         UNION ALL SELECT ${next.id}, ${next.parentId} FROM ${next.from} JOIN up ON ${next.id} = up.parent_id) SELECT id FROM up`,
      statement.values,
    );
    if (lineage.length === 0) throw badField('input.parentId', 'exists', 'there is no such initiative');
    if (lineage.some((one) => one.id === id))
      throw badField('input.parentId', 'tree', 'is a part of the initiative itself');
  }
}
