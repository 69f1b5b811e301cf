import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Role } from '../kernel/actor.js';
import { operator } from './accounts.service.js';
import { User } from './user.entity.js';

type Known = Pick<User, 'id' | 'name' | 'email' | 'roles' | 'sample' | 'issuer'> & { active: boolean };

/** Accounts as an issuer knows them. */
@Injectable()
export class IssuerAccounts {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The account of a subject, or else one that nobody vouches for yet and whose address was verified to be theirs. */
  async find(issuer: string, subject: string, verifiedEmail: string | undefined): Promise<Known | undefined> {
    const [row] = await this.database.query<Known>(
      `SELECT id, name, email, roles, sample, issuer, deactivated_at IS NULL AS active FROM app_user
        WHERE (issuer = $1 AND subject = $2) OR (issuer IS NULL AND email = $3) ORDER BY issuer NULLS LAST LIMIT 1`,
      [issuer, subject, verifiedEmail ?? null],
    );
    return row;
  }

  /** Brings an account to what the issuer says: who vouches for it, and its roles. */
  async keepUp(known: Known, issuer: string, subject: string, roles: Role[], requestId: string): Promise<string> {
    if (known.issuer && known.roles.join() === roles.join()) return known.id;
    await this.unitOfWork.write(operator(requestId), async (tx) => {
      const user = await tx.lock(User, 'account', known.id);
      await tx.update(User, user, { issuer, subject, roles }, { action: 'user.keepUp', objectType: 'User' });
      return {};
    });
    return known.id;
  }
}
