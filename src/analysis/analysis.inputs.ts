import { ArgsType } from '@nestjs/graphql';
import { DateInput, EnumInput, FilterArg, IdInput, IntInput } from '../graphql/fields.js';
import { AskedNetworkArgs, NetworkFilter } from '../ties/network.inputs.js';
import { type NetworkMeasure, NetworkMeasureEnum } from './analysis.enums.js';

@ArgsType()
export class NetworkAnalysisArgs extends AskedNetworkArgs {
  @EnumInput(() => NetworkMeasureEnum, 'What the measures are sorted by.', { defaultValue: 'BETWEENNESS' })
  orderBy: NetworkMeasure;

  @IntInput('How many of each sort of answer at most, 1 to 200.', { min: 1, max: 200, defaultValue: 10 })
  limit: number;
}

@ArgsType()
export class NetworkChangeArgs {
  @DateInput('The earlier day.')
  from: string;

  @DateInput('The later day; today unless given.', { optional: true, clearable: true })
  to?: string | null;

  @FilterArg(() => NetworkFilter, 'What part of the network; the whole unless given.')
  filter?: NetworkFilter | null;

  @IntInput('How many of each sort of change at most, 1 to 200.', { min: 1, max: 200, defaultValue: 20 })
  limit: number;
}

@ArgsType()
export class IntroductionPathArgs {
  @IdInput('Whom to reach.')
  toId: string;

  @IdInput('From whom; from us, that is whom colleagues have met, unless given.', { optional: true })
  fromId?: string;
}

@ArgsType()
export class MissingPartnersArgs {
  @IdInput('The initiative.')
  initiativeId: string;

  @IntInput('How many at most, 1 to 200.', { min: 1, max: 200, defaultValue: 10 })
  limit: number;
}
