// Writes what the pages get of the records. The built server knows them, and schema.graphql what the API shows of them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';
import 'reflect-metadata';

const { pageFiles } = await import('../dist/commands/page-files.js');
const { ENTITIES } = await import('../dist/entities.js');

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const schema = buildSchema(readFileSync(inRoot('schema.graphql'), 'utf8'));
mkdirSync(inRoot('web/src/generated'), { recursive: true });
for (const [name, text] of pageFiles(ENTITIES, schema)) writeFileSync(inRoot(`web/src/generated/${name}`), text);
