import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor, CurrentRequest, type GraphqlContext } from '../graphql/context.js';
import { LineInput, SecretInput } from '../graphql/fields.js';
import type { Actor } from '../kernel/actor.js';
import { SecondFactorService } from './second-factor.service.js';
import { SignInService } from './sign-in.service.js';

@InputType({ description: 'The start of a second factor.' })
export class EnrolSecondFactorInput {
  @SecretInput('The caller’s password.')
  password: string;
}

@InputType({ description: 'A first code, which shows that the app is set up.' })
export class ConfirmSecondFactorInput {
  @LineInput('The code that the app shows now.', { max: 40 })
  code: string;
}

@InputType({ description: 'The end of a second factor.' })
export class RemoveSecondFactorInput {
  @SecretInput('The caller’s password.')
  password: string;
}

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

@Resolver()
export class SecondFactorResolver {
  constructor(
    private readonly secondFactor: SecondFactorService,
    private readonly signIns: SignInService,
  ) {}

  @Requires('account.own')
  @Mutation(() => EnrolSecondFactorPayload, {
    description: 'Makes the secret of a second factor: one-time codes by the clock (TOTP). It counts once confirmed.',
  })
  async enrolSecondFactor(
    @Args('input', { description: 'The password once more.' }) input: EnrolSecondFactorInput,
    @CurrentActor() actor: Actor,
    @CurrentRequest() { req }: GraphqlContext,
  ): Promise<EnrolSecondFactorPayload> {
    await this.signIns.checkOwnPassword(actor, input.password, req.ip ?? '', 'input.password');
    return this.secondFactor.enrol(actor);
  }

  @Requires('account.own')
  @Mutation(() => ConfirmSecondFactorPayload, { description: 'From now on signing in asks for a code too.' })
  async confirmSecondFactor(
    @Args('input', { description: 'The first code.' }) input: ConfirmSecondFactorInput,
    @CurrentActor() actor: Actor,
  ): Promise<ConfirmSecondFactorPayload> {
    return { recoveryCodes: await this.secondFactor.confirm(actor, input.code) };
  }

  @Requires('account.own')
  @Mutation(() => RemoveSecondFactorPayload, { description: 'Takes the caller’s second factor away.' })
  async removeSecondFactor(
    @Args('input', { description: 'The password once more.' }) input: RemoveSecondFactorInput,
    @CurrentActor() actor: Actor,
    @CurrentRequest() { req }: GraphqlContext,
  ): Promise<RemoveSecondFactorPayload> {
    await this.signIns.checkOwnPassword(actor, input.password, req.ip ?? '', 'input.password');
    await this.secondFactor.remove(actor);
    return { removed: true };
  }
}
