import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { AuditService } from '../audit/audit.service.js';
import type { Anchor } from '../audit/chain.js';
import { operator } from '../identity/accounts.service.js';
import { EXIT, StartupError } from '../kernel/exit.js';
import { requestId, withApp } from './session.js';

@SubCommand({ name: 'verify', description: 'follow the chain of the journal and say whether it is whole' })
export class AuditVerifyCommand extends CommandRunner {
  async run(_args: string[], { anchor }: { anchor?: Anchor }): Promise<void> {
    await withApp(async (app) => {
      const { events, head, problem } = await app.get(AuditService).verify(operator(requestId()), anchor);
      if (problem)
        throw new StartupError(EXIT.DATA, `The journal is broken: ${problem}. Good: ${events} events before.`);
      console.log(`The journal is whole: ${events} events.`);
      console.log(`Note this elsewhere, and hand it to --anchor the next time: ${head.id}:${head.hash}`);
    });
  }

  @Option({ flags: '--anchor <id:hash>', description: 'the event that an earlier run ended with' })
  anchor(value: string): Anchor {
    const [, id, hash] = /^(\d+):([0-9a-f]{64})$/.exec(value) ?? [];
    if (!id)
      throw new StartupError(EXIT.CONFIG, '--anchor takes what an earlier run printed: a number, a colon, 64 letters.');
    return { id, hash };
  }
}

@SubCommand({ name: 'export', description: 'write the whole journal to a file, one JSON object a line' })
export class AuditExportCommand extends CommandRunner {
  async run(_args: string[], { out }: { out?: string }): Promise<void> {
    if (!out) throw new StartupError(EXIT.CONFIG, 'Say where to: --out <file>');
    await withApp(async (app) => {
      const service = app.get(AuditService);
      let count = 0;
      await pipeline(
        async function* () {
          for await (const { changes, ...event } of service.events(operator(requestId()))) {
            count++;
            yield `${JSON.stringify({ ...event, changes: JSON.parse(changes ?? '{}') as unknown })}\n`;
          }
        },
        createWriteStream(out, { flags: 'wx', mode: 0o600 }),
      );
      console.log(`Wrote ${count} events to ${out}. They hold personal data: keep the file as the database is kept.`);
    });
  }

  @Option({ flags: '--out <file>', description: 'the file; it must not exist yet' })
  out(value: string): string {
    return value;
  }
}

@Command({
  name: 'audit',
  description: 'the journal: who did, saw or was refused what',
  subCommands: [AuditVerifyCommand, AuditExportCommand],
})
export class AuditCommand extends CommandRunner {
  async run(): Promise<void> {
    this.command.help();
  }
}
