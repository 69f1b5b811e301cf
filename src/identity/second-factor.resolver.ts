import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/permission.guard.js';
import { CurrentActor, CurrentRequest, type GraphqlContext } from '../graphql/context.js';
import type { Actor } from '../kernel/actor.js';
import { ConfirmSecondFactorInput, EnrolSecondFactorInput, RemoveSecondFactorInput } from './second-factor.inputs.js';
import { SecondFactorService } from './second-factor.service.js';
import {
  ConfirmSecondFactorPayload,
  EnrolSecondFactorPayload,
  RemoveSecondFactorPayload,
} from './second-factor.type.js';
import { SignInService } from './sign-in.service.js';

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
    @CurrentRequest() { req }: GraphqlContext,
  ): Promise<ConfirmSecondFactorPayload> {
    const confirm = () => this.secondFactor.confirm(actor, input.code);
    return { recoveryCodes: await this.signIns.limitOwnCode(actor, req.ip ?? '', 'input.code', confirm) };
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
