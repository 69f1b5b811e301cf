import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { Guards } from './guards.js';
import { InstallationFacts } from './installation.js';
import { UnitOfWork } from './unit-of-work.js';
import { Clearances } from './wall.js';
import { Watch, WATCHED, type Watched } from './watch.js';

/** The database, opened by whoever boots the application and closed with it. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  /** @param rules how far actors see past the second wall, what of each table, and whose reading is journalled */
  static over(
    dataSource: DataSource,
    rules: { clearances: Clearances; guards: Guards; watched: Watched },
  ): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: Clearances, useValue: rules.clearances },
        { provide: Guards, useValue: rules.guards },
        { provide: WATCHED, useValue: rules.watched },
        Database,
        InstallationFacts,
        UnitOfWork,
        Watch,
      ],
      exports: [DataSource, Database, InstallationFacts, UnitOfWork, Watch],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
