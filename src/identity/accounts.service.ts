import { Inject, Injectable } from '@nestjs/common';
import { authorise } from '../access/policy.js';
import { Database } from '../database/database.js';
import { brokenUnique } from '../database/errors.js';
import { created } from '../database/journal.js';
import { Statement } from '../database/statement.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ChangeOf } from '../graphql/fields.js';
import { asAccount } from '../kernel/account-address.js';
import type { Actor } from '../kernel/actor.js';
import type { Config } from '../kernel/config.js';
import { CONFIG } from '../kernel/config.token.js';
import { badField, notFound } from '../kernel/errors.js';
import { newId } from '../kernel/ids.js';
import { everything } from '../records/source.js';
import { isOperator, useAllowance } from './allowance.js';
import { type Bearer, chosenPassword } from './new-password.js';
import { hashPassword } from './password.js';
import { endPasswordLink, Passwords } from './passwords.service.js';
import { checkRoles, isKeyHolder } from './roles.js';
import { SecondFactorService } from './second-factor.service.js';
import { endSessions } from './sessions.service.js';
import { User } from './user.entity.js';

export interface NewAccount
  extends Pick<User, 'email' | 'name' | 'roles'>, Partial<Pick<User, 'sample' | 'issuer' | 'subject'>> {
  /** None where an issuer vouches for the account. */
  password?: string;
}

/** What acts where no user does: the command line of whoever runs the server. */
export const operator = (requestId: string): Actor => ({
  userId: '',
  name: 'operator',
  roles: ['ADMIN', 'DATA_PROTECTION_OFFICER'],
  requestId,
});

/** Accounts: made, changed, closed; their passwords and second factors set back. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly secondFactor: SecondFactorService,
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param also what else belongs to the same step, and what it adds to what is kept of it
   * @throws BAD_USER_INPUT where the e-mail is taken or the password too short or easily guessed
   */
  async create<More extends object>(
    actor: Actor,
    { password, ...account }: NewAccount,
    also: (tx: Transaction, user: { id: string }) => Promise<More> = async () => ({}) as More,
  ): Promise<{ id: string } & More> {
    authorise(actor, 'account.manage');
    checkRoles(account.roles, this.config, 'input.roles');
    const user = {
      id: newId(),
      ...account,
      email: asAccount(account.email),
      passwordDue: password !== undefined && !account.sample && !isOperator(actor),
    };
    // Nobody chose those of the sample: they are random.
    const digest = (text: string) =>
      account.sample ? hashPassword(text) : chosenPassword(text, 'input.password', account);
    const passwordHash = password !== undefined && (await digest(password));
    try {
      return await this.unitOfWork.write(actor, async (tx) => {
        await tx.insert(User, [user]);
        if (passwordHash) await this.passwords.set(tx, user.id, passwordHash);
        tx.record({ action: 'user.create', objectType: 'User', objectId: user.id, changes: created(user) });
        return { id: user.id, ...(await also(tx, user)) };
      });
    } catch (error) {
      if (brokenUnique(error)) throw badField('input.email', 'unique', `there is an account ${user.email} already`);
      throw error;
    }
  }

  /**
   * Somebody who has just shown that they know their password sets another: the other sessions of the account end.
   * @throws BAD_USER_INPUT where the new one is too short, easily guessed, or the one that there is
   */
  async changePassword(actor: Actor, before: string, next: string): Promise<void> {
    authorise(actor, 'account.own');
    if (next.normalize('NFC') === before.normalize('NFC'))
      throw badField('input.newPassword', 'same', 'is the one that there is: choose another');
    const passwordHash = await chosenPassword(next, 'input.newPassword', await this.bearer('id', actor.userId));
    await this.unitOfWork.write(actor, async (tx) => {
      await this.passwords.replace(tx, actor.userId, passwordHash, { due: false, kept: actor.sessionId });
      tx.record({ action: 'user.changePassword', objectType: 'User', objectId: actor.userId });
      return {};
    });
  }

  /** An administrator changes the name or the roles of an account. @throws BAD_USER_INPUT for their own roles */
  async update(
    actor: Actor,
    { id, version, ...next }: ChangeOf<Pick<User, 'id' | 'version' | 'name' | 'roles'>>,
  ): Promise<{ id: string }> {
    authorise(actor, 'account.manage');
    if (id === actor.userId && next.roles) throw badField('input.roles', 'self', 'are not changed by their own bearer');
    return this.unitOfWork.write(actor, async (tx) => {
      const user = await tx.lock(User, 'account', id, version);
      if (next.roles) {
        checkRoles(next.roles, this.config, 'input.roles');
        // Whoever takes the role away may reset the account afterwards: so the other one has to know of it.
        if (isKeyHolder(user.roles.filter((role) => !next.roles!.includes(role))))
          await useAllowance(tx, user, 'input.roles');
        // A link of before was made for an account that one administrator may open.
        if (isKeyHolder(next.roles) && !isKeyHolder(user.roles)) await endPasswordLink(tx, id);
      }
      await tx.update(User, user, next, { action: 'user.update', objectType: 'User' });
      return { id };
    });
  }

  /**
   * An administrator allows another one to reset an account within a day where that takes two, or to take such a role away.
   * @throws BAD_USER_INPUT for the own account, and where it takes none
   */
  async allowReset(actor: Actor, id: string, version: number): Promise<{ id: string }> {
    authorise(actor, 'account.manage');
    if (id === actor.userId) throw badField('input.id', 'self', 'is the account that you are signed in with');
    return this.unitOfWork.write(actor, async (tx) => {
      const user = await tx.lock(User, 'account', id, version);
      if (!isKeyHolder(user.roles))
        throw badField('input.id', 'roles', 'is an account that one administrator may reset');
      const allowance = { resetAllowedAt: tx.now, resetAllowedById: actor.userId };
      await tx.update(User, user, allowance, { action: 'user.allowReset', objectType: 'User' });
      return { id };
    });
  }

  /**
   * An administrator sets a password for somebody who forgot it: every session of the account ends, and its bearer chooses another at
   * once. @throws BAD_USER_INPUT where another administrator has to allow it
   */
  async resetPassword(actor: Actor, id: string, version: number, password: string): Promise<{ id: string }> {
    authorise(actor, 'account.manage');
    const passwordHash = await chosenPassword(password, 'input.password', await this.bearer('id', id));
    return this.unitOfWork.write(actor, async (tx) => {
      const user = await tx.lock(User, 'account', id, version);
      await useAllowance(tx, user, 'input.id');
      await this.passwords.replace(tx, id, passwordHash, { due: true });
      tx.record({ action: 'user.resetPassword', objectType: 'User', objectId: id });
      return { id };
    });
  }

  /** Closes an account, or opens it again. @throws BAD_USER_INPUT for the own one */
  async setActive(actor: Actor, id: string, version: number, active: boolean): Promise<{ id: string }> {
    authorise(actor, 'account.manage');
    if (id === actor.userId) throw badField('input.id', 'self', 'is the account that you are signed in with');
    return this.unitOfWork.write(actor, async (tx) => {
      const user = await tx.lock(User, 'account', id, version);
      const deactivatedAt = active ? null : (user.deactivatedAt ?? tx.now);
      const action = active ? 'user.reactivate' : 'user.deactivate';
      await tx.update(User, user, { deactivatedAt }, { action, objectType: 'User' });
      if (active) return { id };
      await endSessions(tx, id);
      await endPasswordLink(tx, id);
      return { id };
    });
  }

  /**
   * An administrator takes the second factor of somebody away who lost it: every session of the account ends.
   * @throws BAD_USER_INPUT where another administrator has to allow it
   */
  async resetSecondFactor(actor: Actor, id: string, version: number): Promise<{ id: string }> {
    authorise(actor, 'account.manage');
    return this.unitOfWork.write(actor, async (tx) => {
      const user = await tx.lock(User, 'account', id, version);
      await useAllowance(tx, user, 'input.id');
      await this.takeSecondFactor(tx, id);
      return { id };
    });
  }

  /** Takes the second factor of an account away: what is left where there is no second administrator. */
  async removeSecondFactor(actor: Actor, email: string): Promise<void> {
    authorise(actor, 'account.manage');
    await this.unitOfWork.write(actor, async (tx) => {
      await this.takeSecondFactor(tx, (await this.lockByEmail(tx, email)).id);
      return {};
    });
  }

  /** Sets a password and ends every session of the account. */
  async setPassword(actor: Actor, email: string, password: string): Promise<void> {
    authorise(actor, 'account.manage');
    const passwordHash = await chosenPassword(password, 'password', await this.bearer('email', asAccount(email)));
    await this.unitOfWork.write(actor, async (tx) => {
      const user = await this.lockByEmail(tx, email);
      await this.passwords.replace(tx, user.id, passwordHash, { due: false });
      tx.record({ action: 'user.setPassword', objectType: 'User', objectId: user.id });
      return {};
    });
  }

  /** Closes an account, at once: its sessions end with it. */
  async deactivate(actor: Actor, email: string): Promise<void> {
    authorise(actor, 'account.manage');
    await this.unitOfWork.write(actor, async (tx) => {
      const user = await this.lockByEmail(tx, email);
      await tx.update(
        User,
        user,
        { deactivatedAt: user.deactivatedAt ?? tx.now },
        { action: 'user.deactivate', objectType: 'User' },
      );
      await endSessions(tx, user.id);
      await endPasswordLink(tx, user.id);
      return {};
    });
  }

  /** All accounts by name. */
  async list(actor: Actor): Promise<Pick<User, 'id' | 'email' | 'name' | 'roles' | 'sample' | 'deactivatedAt'>[]> {
    authorise(actor, 'account.manage');
    const user = everything(User, new Statement(actor), 'whoever manages accounts knows them all');
    return this.database.query(
      `SELECT ${user.id}, ${user.email}, ${user.name}, ${user.roles}, ${user.sample}, ${user.deactivatedAt} AS "deactivatedAt"
         FROM ${user.from} ORDER BY ${user.name}, ${user.email}`,
    );
  }

  /** What is known of an account; nothing where there is none, which is for the unit of work to refuse. */
  private async bearer(by: 'id' | 'email', value: string): Promise<Bearer> {
    const [row] = await this.database.query<Bearer>(`SELECT email, name FROM app_user WHERE ${by} = $1`, [value]);
    return row ?? { email: '', name: '' };
  }

  private async lockByEmail(tx: Transaction, email: string): Promise<User> {
    const statement = new Statement(tx.actor);
    const user = everything(User, statement, 'the command line knows all accounts');
    const [row] = await tx.query<{ id: string }>(
      `SELECT ${user.id} FROM ${user.from} WHERE ${user.email} = ${statement.param(asAccount(email))}`,
      statement.values,
    );
    if (!row) throw notFound('account', email);
    return tx.lock(User, 'account', row.id);
  }

  private async takeSecondFactor(tx: Transaction, id: string): Promise<void> {
    await this.secondFactor.removeWithin(tx, id, 'secondFactor.reset');
    // Devices that the account knows are unknown to its next version.
    await tx.query('UPDATE app_user SET version = version + 1, updated_at = now() WHERE id = $1', [id]);
    await endSessions(tx, id);
  }
}
