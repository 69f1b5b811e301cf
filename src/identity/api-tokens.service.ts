import { Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { created } from '../database/journal.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../kernel/actor.js';
import { badField, due } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { addDays, stockholmDate, stockholmTime } from '../kernel/time.js';
import { digestOf, newToken, TOKEN_BYTES } from './sessions.service.js';
import { expectShownTo, secretBytes, shownTo } from './shown-once.js';
import { Session } from './user.entity.js';
import type { TokenScope } from './user.enums.js';

/** So that scanners of repositories and logs know one when they see one. */
const PREFIX = 'smv_';
export const LONGEST_TOKEN_DAYS = 366;
/** What lasts longer than this says why. */
export const USUAL_TOKEN_DAYS = 90;

export interface NewToken {
  name: string;
  scope: TokenScope;
  /** The last day on which it is good, in Stockholm. */
  expiresOn: string;
  reason?: string | null;
}

/** Tokens that people make for their programs: with a name, a scope and an end. */
@Injectable()
export class ApiTokensService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @returns the token, which nobody is told again
   * @throws FORBIDDEN while something is due, BAD_USER_INPUT for a day that is past or too far ahead, or further than usual without a reason
   */
  async create(
    actor: Actor,
    { name, scope, expiresOn, reason = null }: NewToken,
  ): Promise<{ id: string; token: string }> {
    authorise(actor, 'account.own');
    if (actor.due) throw due(actor.due);
    const today = stockholmDate();
    if (expiresOn < today) throw badField('input.expiresOn', 'past', 'is past');
    if (expiresOn > addDays(today, LONGEST_TOKEN_DAYS))
      throw badField('input.expiresOn', 'range', `lies more than ${LONGEST_TOKEN_DAYS} days ahead`);
    if (!reason && expiresOn > addDays(today, USUAL_TOKEN_DAYS))
      throw badField('input.reason', 'needs', `is needed for more than ${USUAL_TOKEN_DAYS} days`);
    const token = PREFIX + newToken(secretBytes(actor, 'token', TOKEN_BYTES));
    const id = newId();
    const expiresAt = stockholmTime(addDays(expiresOn, 1), '00:00');
    const row = { id, userId: actor.userId, tokenHash: digestOf(token), name, scope, reason, expiresAt };
    const made = await this.unitOfWork.write(actor, async (tx) => {
      await tx.insert(Session, [row]);
      tx.record({
        action: 'token.create',
        objectType: 'Session',
        objectId: id,
        changes: created({ name, scope, expiresOn, reason }),
      });
      return { id, ...shownTo(actor) };
    });
    expectShownTo(actor, made);
    return { id: made.id, token };
  }
}
