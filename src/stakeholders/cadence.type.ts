import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { StakeholderKind } from '../access/policy.js';
import { GraphQLUUID } from 'graphql-scalars';
import { describedEnum } from '../graphql/enums.js';
import { IdInput, IntInput, VersionInput } from '../graphql/fields.js';
import { columns, defineRead, value } from '../graphql/read/read-type.js';
import type { Engagement } from './cadence.entity.js';
import { idealDays, longestDays } from './cadence.sql.js';
import { StakeholderKindEnum } from './stakeholder.enums.js';

export const EngagementEnum = describedEnum('Engagement', 'How much a stakeholder is to be engaged.', {
  INFORM: 'Is kept informed.',
  CONSULT: 'Is asked for its view.',
  INVOLVE: 'Takes part in the work.',
  COLLABORATE: 'Works with us as a partner.',
});

export const RelationshipHealthEnum = describedEnum(
  'RelationshipHealth',
  'How the time since the last held interaction stands to the contact cadence.',
  {
    ON_TRACK: 'Met within the ideal interval.',
    DUE: 'The ideal interval is over, the longest is not: time for a contact.',
    OVERDUE: 'The longest interval is over.',
    NEVER_MET: 'No interaction with it was held yet.',
  },
);
export type RelationshipHealth = keyof typeof RelationshipHealthEnum;

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
export class CadenceDefault {
  @Field(() => GraphQLUUID, { description: 'The key.' })
  id: string;

  @Field(() => StakeholderKindEnum, { description: 'The kind of stakeholder.' })
  kind: StakeholderKind;

  @Field(() => EngagementEnum, { description: 'How much they are to be engaged.' })
  engagement: Engagement;

  @Field(() => Int, { description: 'The interval to aim for, in days.' })
  idealDays: number;

  @Field(() => Int, { description: 'The interval that must not be passed, in days.' })
  longestDays: number;

  @Field(() => Int, { description: 'How often it was changed: hand it back with a change.' })
  version: number;
}

@InputType({ description: 'Other intervals for a kind and an engagement.' })
export class UpdateCadenceDefaultInput extends ContactCadenceInput {
  @IdInput('The usual cadence.')
  id: string;

  @VersionInput()
  version: number;
}

export const cadenceDefaultRead = defineRead({
  name: 'CadenceDefault',
  table: 'cadence_default',
  fields: columns('id', 'kind', 'engagement', 'idealDays', 'longestDays', 'version'),
});

/** The cadence of a stakeholder, read from the stakeholder's row. */
export const contactCadenceRead = defineRead({
  name: 'ContactCadence',
  table: 'stakeholder',
  fields: {
    idealDays: value((row) => idealDays(row)),
    longestDays: value((row) => longestDays(row)),
    standard: value((row) => `(${row}.ideal_contact_days IS NULL)`),
  },
});
