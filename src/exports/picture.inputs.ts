import { ArgsType } from '@nestjs/graphql';
import { IntInput } from '../graphql/fields.js';
import { AskedNetworkArgs } from '../ties/network.inputs.js';

@ArgsType()
export class NetworkPictureArgs extends AskedNetworkArgs {
  @IntInput('How many ties at most, the strongest first, 0 to 50,000.', { min: 0, max: 50_000, defaultValue: 10_000 })
  ties: number;
}
