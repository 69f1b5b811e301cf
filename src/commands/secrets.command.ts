import { Command, CommandRunner, SubCommand } from 'nest-commander';
import { forgetSealed } from '../identity/sealed.js';
import { withDatabase } from './session.js';

@SubCommand({
  name: 'forget',
  description: 'take every second factor away, where the key that they are sealed with is lost for good',
})
export class SecretsForgetCommand extends CommandRunner {
  async run(): Promise<void> {
    await withDatabase(async ({ asOwner }) => {
      const count = await asOwner(forgetSealed);
      console.log(
        `Took ${count} second factors away: until they enrol again, these accounts sign in with their password alone.`,
      );
    });
  }
}

@Command({ name: 'secrets', description: 'what is sealed in the database', subCommands: [SecretsForgetCommand] })
export class SecretsCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
