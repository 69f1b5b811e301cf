// Migrates the database of an address. A process of its own: what the entities import leaves traces on the global object, which
// jest hands on to the specs that it runs in its own process.
import { openDataSource } from '../dist/database/data-source.js';
import { migrate } from '../dist/database/migrate.js';
import { ENTITIES } from '../dist/entities.js';
import { parseConfig } from '../dist/kernel/config.js';

const dataSource = await openDataSource(process.argv[2], ENTITIES, parseConfig({}));
await migrate(dataSource);
await dataSource.destroy();
