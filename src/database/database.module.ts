import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database, poolOf } from './database.js';
import { Guards } from './guards.js';
import { InstallationFacts, SERVER_SECRETS } from './installation.js';
import type { Config } from '../kernel/config.js';
import type { Opened } from './server-secrets.js';
import { SecretBox } from '../kernel/secret-box.js';
import { Shares } from './shares.js';
import { UnitOfWork } from './unit-of-work.js';
import { Pulse } from './pulse.js';
import { ClearanceKey, Clearances } from './wall.js';
import { Watch, WATCHED, type Watched } from './watch.js';

type Limits = Pick<Config, 'DATABASE_PER_USER' | 'DATABASE_WAIT_MS' | 'DATABASE_SILENCE_MS'>;

/** The database, opened by whoever boots the application and closed with it. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pulse: Pulse,
  ) {}

  /**
   * @param rules how far actors see past the second wall, what of each table, and whose reading is journalled; how much of it one
   *   user may have at once, and how long it may be silent
   */
  static over(
    { dataSource, secrets }: Opened,
    rules: { clearances: Clearances; guards: Guards; watched: Watched; limits: Limits },
  ): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: SERVER_SECRETS, useValue: secrets },
        { provide: SecretBox, useValue: secrets.box },
        { provide: ClearanceKey, useValue: new ClearanceKey(secrets.clearance) },
        { provide: Clearances, useValue: rules.clearances },
        { provide: Guards, useValue: rules.guards },
        { provide: WATCHED, useValue: rules.watched },
        { provide: Pulse, useFactory: () => new Pulse(poolOf(dataSource), rules.limits.DATABASE_SILENCE_MS) },
        {
          provide: Shares,
          useFactory: () => new Shares(rules.limits.DATABASE_PER_USER, rules.limits.DATABASE_WAIT_MS),
        },
        Database,
        InstallationFacts,
        UnitOfWork,
        Watch,
      ],
      exports: [DataSource, Database, InstallationFacts, SecretBox, UnitOfWork, Watch],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.pulse.stop();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
