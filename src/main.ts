import { createApp, drain } from './app.js';
import { migrate } from './database/migrate.js';
import { AccountsService, operator } from './identity/accounts.service.js';
import { EXIT, StartupError } from './kernel/exit.js';
import { fail, loadConfig, openDatabase, type OpenDatabase } from './runtime.js';
import { SampleLoader } from './samples/sample.loader.js';
import { createLog } from './server/logger.js';

/** The longest that requests under way may take once the process is told to end. */
const DRAIN_MS = 15_000;
/** How long the echo of a signal may trail behind it. */
const ECHO_MS = 1_000;

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config);
  const database = await openDatabase(config, log);
  try {
    const applied = await database.asOwner(migrate);
    if (applied.length) log.info({ applied }, 'migrated');
    const app = await createApp(config, await database.forApplication(), log);
    const samples = app.get(SampleLoader);
    if (!config.production && (await samples.loadIfEmpty())) log.info('loaded the sample network');
    await app.listen(config.PORT, config.HOST).catch(explainListening(config.HOST, config.PORT));
    const { port } = app.getHttpServer().address() as { port: number };
    const address = `http://${config.HOST}:${port}`;
    const lines = [`Samverka is up: ${address}/ (the API: ${address}/graphql)`, `Data: ${database.place}`];
    const signIns = config.production ? [] : await samples.signIns();
    if (signIns.length) {
      lines.push('', 'Sample accounts, from this machine only:');
      for (const { name, email, password } of signIns)
        lines.push(`  ${name.padEnd(28)} ${email.padEnd(40)} ${password}`);
    } else if ((await app.get(AccountsService).list(operator('start'))).length === 0) {
      lines.push('There is no account yet. Make the first one: npx samverka user create --help');
    }
    console.log(`\n${lines.join('\n')}\n`);
    endOn(['SIGTERM', 'SIGINT'], async () => {
      log.info('draining');
      await drain(app);
      await database.close();
    });
  } catch (error) {
    await closeQuietly(database);
    throw error;
  }
}

/**
 * Ends once, on the first of the signals; somebody who asks again, or a drain that takes too long, ends it at once. A
 * terminal and npm both pass on the same Ctrl-C, so what comes right after the first is the first again.
 */
function endOn(signals: NodeJS.Signals[], end: () => Promise<void>): void {
  let since: number | undefined;
  for (const signal of signals)
    process.on(signal, () => {
      if (since !== undefined) {
        if (Date.now() - since > ECHO_MS) process.exit(1);
        return;
      }
      since = Date.now();
      setTimeout(() => process.exit(1), DRAIN_MS).unref();
      end().then(() => process.exit(0), fail);
    });
}

const explainListening = (host: string, port: number) => (error: Error & { code?: string }) => {
  const where = `${host}:${port}`;
  if (error.code === 'EADDRINUSE')
    throw new StartupError(
      EXIT.UNAVAILABLE,
      `${where} is taken by another program. Set PORT to a free one, e.g. PORT=3001 npm start.`,
    );
  if (error.code === 'EACCES')
    throw new StartupError(EXIT.NO_PERMISSION, `This user may not listen on ${where}. Set PORT to one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    throw new StartupError(EXIT.CONFIG, `HOST ${host} is no address of this machine.`);
  throw error;
};

const closeQuietly = (database: OpenDatabase) => database.close().catch(() => undefined);

main().catch(fail);
