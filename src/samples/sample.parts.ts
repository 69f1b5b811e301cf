import { Injectable } from '@nestjs/common';
import { InitiativeSamples } from './initiative.samples.js';
import { InteractionSamples } from './interaction.samples.js';
import { PartnershipSamples } from './partnership.samples.js';
import type { SampleContext } from './sample.context.js';
import { StakeholderSamples } from './stakeholder.samples.js';

/** The parts of the sample, in the order in which they refer to each other. */
@Injectable()
export class SampleParts {
  constructor(
    private readonly stakeholders: StakeholderSamples,
    private readonly interactions: InteractionSamples,
    private readonly initiatives: InitiativeSamples,
    private readonly partnerships: PartnershipSamples,
  ) {}

  async load(context: SampleContext): Promise<void> {
    for (const part of [this.stakeholders, this.interactions, this.initiatives, this.partnerships])
      await part.load(context);
  }
}
