import { getMetadataArgsStorage } from 'typeorm';
import { ENTITIES } from '../src/entities.js';
import { SECTIONS } from '../src/privacy/report.sections.js';
import { fieldsOf, type RecordClass } from '../src/records/declaration.js';
import { personalOf } from '../src/records/personal.js';
import { Stakeholder } from '../src/stakeholders/stakeholder.entity.js';

const RECORDS = ENTITIES as RecordClass[];

/** What points to stakeholders and is about no person: why. */
const NO_PERSON: Record<string, string> = {
  'OrganisationRelation.from': 'an organisation',
  'OrganisationRelation.to': 'an organisation',
  'Affiliation.organisation': 'an organisation',
  'InteractionParticipant.onBehalfOf': 'an organisation',
  'Grant.funder': 'an organisation',
};

/** Personal records without a section of their own: where a report tells of them. */
const TOLD_ELSEWHERE: Record<string, string> = {
  HiddenPerson: 'derived from the person’s own record',
  StakeholderArea: 'the person’s own record',
  StakeholderFocusArea: 'the person’s own record',
  AffiliationContactPoint: 'the contact points',
  InteractionParticipant: 'the interactions',
  TimelineEntry: 'the interactions',
  Contribution: 'the partnerships',
  AgreementDuty: 'the partnerships',
  NetworkPosition: 'nowhere: where a picture draws somebody says nothing of them',
};

it('says whose it is wherever a record points to stakeholders, and what becomes of it', () => {
  const silent = RECORDS.flatMap((record) =>
    getMetadataArgsStorage()
      .relations.filter(
        ({ target, type }) =>
          target === record && typeof type === 'function' && (type as () => unknown)() === Stakeholder,
      )
      .map(({ propertyName }) => `${record.name}.${propertyName}`)
      .filter((name) => !(name in NO_PERSON) && `${record.name}.${personalOf(record)?.by}` !== `${name}Id`),
  );
  expect(silent).toEqual([]);
});

it('tells what it holds of a person in a section of the report', () => {
  const told = new Set(SECTIONS.flatMap(({ tells }) => tells.map(({ record }) => record)));
  const missing = RECORDS.filter(
    (record) => personalOf(record) && !told.has(record) && !(record.name in TOLD_ELSEWHERE),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});

it('has a word for each column of the report, and tells every field that tells of a person', () => {
  for (const { key, columns, tells } of SECTIONS) {
    expect([key, columns.filter((column) => column.label === column.key)]).toEqual([key, []]);
    const [{ record, keys }] = tells;
    const fields = fieldsOf(record).filter(
      ({ privacy, kind, of }) =>
        privacy !== 'ours' && !['stored', 'reference'].includes(kind) && (!of || of === 'Person'),
    );
    expect([key, fields.map((field) => field.key).filter((field) => !keys.includes(field))]).toEqual([key, []]);
  }
});
