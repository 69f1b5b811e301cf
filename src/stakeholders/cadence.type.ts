import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IdInput, IntInput, VersionInput } from '../graphql/fields.js';
import { declared, defineRead, value, type ReadType } from '../graphql/read/read-type.js';
import { idealDays, longestDays } from './cadence.sql.js';
import { Shows } from '../graphql/shown.js';
import { CadenceDefault as CadenceDefaultRow } from './cadence.entity.js';
import { Stakeholder } from './stakeholder.entity.js';

@ObjectType({ description: 'Days between held interactions (kontaktintervall).' })
export class ContactCadence {
  @Field(() => Int, { description: 'The interval to aim for, in days.' })
  idealDays: number;

  @Field(() => Int, { description: 'The interval that must not be passed, in days.' })
  longestDays: number;

  @Field(() => Boolean, { description: 'Whether these are the usual ones of its kind and engagement.' })
  standard: boolean;
}

/** Longer intervals than ten years are none. */
const DAYS = { min: 1, max: 3_653 };

@InputType({ description: 'Days between held interactions.' })
export class ContactCadenceInput {
  @IntInput('The interval to aim for, in days.', DAYS)
  idealDays: number;

  @IntInput('The interval that must not be passed, in days; not shorter than the ideal one.', DAYS)
  longestDays: number;
}

@ObjectType({ description: 'The usual contact cadence of a kind and an engagement.' })
@Shows(CadenceDefaultRow, { without: ['createdAt', 'updatedAt'] })
export class CadenceDefault {}

@InputType({ description: 'Other intervals for a kind and an engagement.' })
export class UpdateCadenceDefaultInput extends ContactCadenceInput {
  @IdInput('The usual cadence.')
  id: string;

  @VersionInput()
  version: number;
}

export const cadenceDefaultRead = defineRead({
  name: 'CadenceDefault',
  record: CadenceDefaultRow,
  fields: declared(CadenceDefaultRow),
});

/** The cadence of a stakeholder, read from the stakeholder's row. */
export const contactCadenceRead: ReadType<Stakeholder> = defineRead({
  name: 'ContactCadence',
  record: Stakeholder,
  fields: {
    idealDays: value((row) => idealDays(row)),
    longestDays: value((row) => longestDays(row)),
    standard: value((row) => `(${row.idealContactDays} IS NULL)`),
  },
});
