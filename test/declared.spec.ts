import { getMetadataArgsStorage } from 'typeorm';
import { ENTITIES } from '../src/entities.js';
import { fieldsOf, type RecordClass } from '../src/records/declaration.js';
import { columnsOf } from '../src/records/table.js';

/** Records whose columns are made without saying what they hold. */
const UNDECLARED = [
  'Interaction',
  'InteractionParticipant',
  'InteractionReader',
  'InteractionStaff',
  'InteractionFocusArea',
  'TimelineEntry',
  'FollowUp',
  'Commitment',
  'Initiative',
  'InitiativeFormerName',
  'InitiativeParticipation',
  'InitiativeArea',
  'InitiativeFocusArea',
  'Grant',
  'Outcome',
  'Partnership',
  'PartnershipReader',
  'PartnershipParty',
  'StageChange',
  'PartnershipReview',
  'PartnershipArea',
  'PartnershipFocusArea',
  'PartnershipInitiative',
  'Agreement',
  'AgreementDuty',
  'Contribution',
  'Assessment',
];

const PRIVACY = ['identifies', 'mayName', 'figures', 'ours'];
const records = (ENTITIES as RecordClass[]).filter(({ name }) => !UNDECLARED.includes(name));
const named = records.map((record) => [record.name, record] as const);

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

it('excuses no record that declares all of its columns', () => {
  const whole = (ENTITIES as RecordClass[])
    .filter(({ name }) => UNDECLARED.includes(name))
    .filter((record) => fieldsOf(record).length === columnsOf(record).length);
  expect(whole.map(({ name }) => name)).toEqual([]);
});
