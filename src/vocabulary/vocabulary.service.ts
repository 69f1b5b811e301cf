import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { everything } from '../records/source.js';
import { checkArea, checkFocusArea } from './names.js';
import { Area, FocusArea } from './vocabulary.entity.js';
import type {
  CreateAreaInput,
  CreateFocusAreaInput,
  UpdateAreaInput,
  UpdateFocusAreaInput,
} from './vocabulary.inputs.js';

/** What all records share: areas and focus areas. */
@Injectable()
export class VocabularyService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async createArea(actor: Actor, input: CreateAreaInput): Promise<{ id: string }> {
    authorise(actor, 'vocabulary.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const id = newId();
      const area = { ...input, id, lineage: [...(await lineageOf(tx, input.parentId)), id] };
      await checkArea(tx, area);
      await tx.insert(Area, [area]);
      tx.record({ action: 'area.create', objectType: 'Area', objectId: id, changes: created(area) });
      return { id };
    });
  }

  /** Changes an area; where it moves, everything below it moves along. @throws BAD_USER_INPUT for a move below itself */
  async updateArea(actor: Actor, { id, version, ...next }: UpdateAreaInput): Promise<{ id: string }> {
    authorise(actor, 'vocabulary.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const area = await tx.lock(Area, 'area', id, version);
      let lineage = area.lineage;
      if (next.parentId !== undefined && next.parentId !== area.parentId) {
        lineage = [...(await lineageOf(tx, next.parentId)), id];
        if (lineage.indexOf(id) < lineage.length - 1)
          throw badField('input.parentId', 'tree', 'lies within the area itself');
        await tx.query(
          `UPDATE area SET lineage = $2::uuid[] || lineage[array_position(lineage, $1) + 1:]
            WHERE $1 = ANY (lineage) AND id <> $1`,
          [id, lineage],
        );
      }
      await checkArea(tx, { ...area, ...next }, area);
      await tx.update(Area, area, { ...next, lineage }, { action: 'area.update', objectType: 'Area' });
      return { id };
    });
  }

  async createFocusArea(actor: Actor, input: CreateFocusAreaInput): Promise<{ id: string }> {
    authorise(actor, 'vocabulary.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = { ...input, id: newId() };
      await checkFocusArea(tx, row);
      await tx.insert(FocusArea, [row]);
      tx.record({ action: 'focusArea.create', objectType: 'FocusArea', objectId: row.id, changes: created(row) });
      return { id: row.id };
    });
  }

  async updateFocusArea(actor: Actor, { id, version, ...next }: UpdateFocusAreaInput): Promise<{ id: string }> {
    authorise(actor, 'vocabulary.write');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(FocusArea, 'focus area', id, version);
      await checkFocusArea(tx, { ...row, ...next }, row);
      await tx.update(FocusArea, row, next, { action: 'focusArea.update', objectType: 'FocusArea' });
      return { id };
    });
  }
}

async function lineageOf(tx: Transaction, parentId?: string | null): Promise<string[]> {
  if (!parentId) return [];
  // Held, so that the parent cannot move meanwhile.
  const statement = new Statement(tx.actor);
  const area = everything(Area, statement, 'areas are for everybody');
  const [parent] = await tx.query<{ lineage: string[] }>(
    `SELECT ${area.lineage} FROM ${area.from} WHERE ${area.id} = ${statement.param(parentId)} FOR UPDATE`,
    statement.values,
  );
  if (!parent) throw badField('input.parentId', 'exists', 'there is no such area');
  return parent.lineage;
}
