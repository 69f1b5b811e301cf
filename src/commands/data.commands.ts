import { writeFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Command, CommandRunner, Option } from 'nest-commander';
import { createApp } from '../app.js';
import { migrate } from '../database/migrate.js';
import { printedSchema } from '../graphql/printed-schema.js';
import { EXIT, StartupError } from '../kernel/exit.js';
import { SampleLoader } from '../samples/sample.loader.js';
import { createLog } from '../server/logger.js';
import { withApp, withDatabase } from './session.js';

@Command({ name: 'migrate', description: 'bring the database to the schema of this version' })
export class MigrateCommand extends CommandRunner {
  async run(): Promise<void> {
    await withDatabase(async ({ asOwner }) => {
      const applied = await asOwner(migrate);
      console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
    });
  }
}

@Command({ name: 'seed', description: 'load the sample network into an empty database; never in production' })
export class SeedCommand extends CommandRunner {
  async run(): Promise<void> {
    await withApp(async (app, config) => {
      if (config.production) throw new StartupError(EXIT.CONFIG, 'The sample is not loaded in production (NODE_ENV).');
      const loaded = await app.get(SampleLoader).loadIfEmpty();
      console.log(loaded ? 'Loaded the sample network.' : 'The database holds data already: nothing was loaded.');
    });
  }
}

@Command({ name: 'schema', description: 'print the GraphQL schema' })
export class SchemaCommand extends CommandRunner {
  async run(_args: string[], { out }: { out?: string }): Promise<void> {
    await withDatabase(async ({ asOwner, forApplication }, config) => {
      await asOwner(migrate);
      const app = await createApp(config, await forApplication(), createLog({ LOG_LEVEL: 'error' }));
      const text = printedSchema(app.get(GraphQLSchemaHost).schema);
      await app.close();
      if (out) await writeFile(out, text);
      else process.stdout.write(text);
    });
  }

  @Option({ flags: '--out <file>', description: 'write it to a file' })
  out(value: string): string {
    return value;
  }
}
