import { getMetadataArgsStorage } from 'typeorm';
import { ENTITIES } from '../src/entities.js';
import { fieldsOf, type RecordClass } from '../src/records/declaration.js';
import { columnsOf } from '../src/records/table.js';

const PRIVACY = ['identifies', 'mayName', 'figures', 'ours'];
const named = (ENTITIES as RecordClass[]).map((record) => [record.name, record] as const);

/** How the database types the columns of a record, by property. */
const typesOf = (record: RecordClass) =>
  new Map(
    getMetadataArgsStorage()
      .columns.filter(({ target }) => target === record || record.prototype instanceof (target as RecordClass))
      .map(({ propertyName, options }) => [propertyName, options.type as string]),
  );

describe('a record', () => {
  it.each(named)('%s declares each of its columns, and nothing else', (_name, record) => {
    const declared = fieldsOf(record).map(({ key }) => key);
    expect(declared.toSorted()).toEqual(columnsOf(record).toSorted());
  });

  it.each(named)(
    '%s says what each of its texts is to privacy, and lets nobody write JSON but the software',
    (_name, record) => {
      const types = typesOf(record);
      for (const { key, kind, privacy } of fieldsOf(record)) {
        const type = types.get(key)!;
        if (!/^(text|jsonb?)$/.test(type)) continue;
        expect([key, PRIVACY]).toEqual([key, expect.arrayContaining([privacy])]);
        if (type !== 'text') expect([key, kind]).toEqual([key, 'stored']);
      }
    },
  );
});
