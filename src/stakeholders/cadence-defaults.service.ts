import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { CadenceDefault } from './cadence.entity.js';
import type { UpdateCadenceDefaultInput } from './cadence.inputs.js';
import { checkCadence } from './cadence.js';

/** The usual contact cadences, which all stakeholders of a kind share. */
@Injectable()
export class CadenceDefaultsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async update(actor: Actor, { id, version, ...days }: UpdateCadenceDefaultInput): Promise<{ id: string }> {
    authorise(actor, 'vocabulary.write');
    checkCadence(days, 'input');
    return this.unitOfWork.write(actor, async (tx) => {
      const row = await tx.lock(CadenceDefault, 'usual cadence', id, version);
      await tx.update(CadenceDefault, row, days, { action: 'cadence.update', objectType: 'CadenceDefault' });
      return { id };
    });
  }
}
