import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { AccountsService, operator } from '../identity/accounts.service.js';
import { type Role, ROLES } from '../kernel/actor.js';
import { isAccountAddress } from '../kernel/account-address.js';
import { EXIT, StartupError } from '../kernel/exit.js';
import { readPassword, requestId, withApp } from './session.js';

interface NewUser {
  email: string;
  name: string;
  role: Role[];
}

@SubCommand({
  name: 'create',
  description: 'make an account; the password comes from standard input or SAMVERKA_PASSWORD',
})
export class UserCreateCommand extends CommandRunner {
  async run(_args: string[], { email, name, role }: NewUser): Promise<void> {
    const password = await readPassword();
    await withApp(async (app) => {
      await app.get(AccountsService).create(operator(requestId()), { email, name, roles: role, password });
      console.log(`Made the account ${email} (${role.join(', ')}).`);
    });
  }

  @Option({ flags: '--email <address>', description: 'what the account signs in with', required: true })
  email(value: string): string {
    if (!isAccountAddress(value)) throw new StartupError(EXIT.CONFIG, `${value} is no e-mail address.`);
    return value;
  }

  @Option({ flags: '--name <name>', description: 'the name that colleagues see', required: true })
  name(value: string): string {
    return value;
  }

  @Option({
    flags: '--role <role>',
    description: `one of ${ROLES.join(', ')}; may be given more than once`,
    required: true,
  })
  role(value: string, before: Role[] = []): Role[] {
    if (!ROLES.includes(value as Role))
      throw new StartupError(EXIT.CONFIG, `${value} is no role. Roles: ${ROLES.join(', ')}.`);
    return [...before, value as Role];
  }
}

@SubCommand({ name: 'list', description: 'show all accounts' })
export class UserListCommand extends CommandRunner {
  async run(): Promise<void> {
    await withApp(async (app) => {
      for (const { email, name, roles, sample, deactivatedAt } of await app
        .get(AccountsService)
        .list(operator(requestId())))
        console.log(
          [email, name, roles.join(','), sample && 'sample', deactivatedAt && 'deactivated'].filter(Boolean).join('\t'),
        );
    });
  }
}

@SubCommand({
  name: 'set-password',
  arguments: '<email>',
  description: 'set a password; ends all sessions of the account',
})
export class UserSetPasswordCommand extends CommandRunner {
  async run([email]: string[]): Promise<void> {
    const password = await readPassword();
    await withApp(async (app) => {
      await app.get(AccountsService).setPassword(operator(requestId()), email, password);
      console.log(`Set the password of ${email}; its sessions have ended.`);
    });
  }
}

@SubCommand({
  name: 'remove-second-factor',
  arguments: '<email>',
  description: 'take the second factor of an account away; ends all its sessions',
})
export class UserRemoveSecondFactorCommand extends CommandRunner {
  async run([email]: string[]): Promise<void> {
    await withApp(async (app) => {
      await app.get(AccountsService).removeSecondFactor(operator(requestId()), email);
      console.log(`Took the second factor of ${email} away; its sessions have ended.`);
    });
  }
}

@SubCommand({ name: 'deactivate', arguments: '<email>', description: 'close an account, at once' })
export class UserDeactivateCommand extends CommandRunner {
  async run([email]: string[]): Promise<void> {
    await withApp(async (app) => {
      await app.get(AccountsService).deactivate(operator(requestId()), email);
      console.log(`Deactivated ${email}; its sessions have ended.`);
    });
  }
}

@Command({
  name: 'user',
  description: 'accounts',
  subCommands: [
    UserCreateCommand,
    UserListCommand,
    UserSetPasswordCommand,
    UserRemoveSecondFactorCommand,
    UserDeactivateCommand,
  ],
})
export class UserCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
