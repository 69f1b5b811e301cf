import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A second factor that waits for its first code.' })
export class EnrolSecondFactorPayload {
  @Field(() => String, { description: 'The secret in Base32, to be typed into an app by hand.' })
  secret: string;

  @Field(() => String, { description: 'The same as an otpauth URI, to be shown as a square code.' })
  uri: string;
}

@ObjectType({ description: 'A second factor in use.' })
export class ConfirmSecondFactorPayload {
  @Field(() => [String], {
    description: 'Recovery codes, each good once in place of a code: shown this once, to be kept on paper.',
  })
  recoveryCodes: string[];
}

@ObjectType({ description: 'A second factor that is gone.' })
export class RemoveSecondFactorPayload {
  @Field(() => Boolean, { description: 'Always true: the password alone signs in again.' })
  removed: boolean;
}
