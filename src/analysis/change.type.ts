import { All, Answer, Count, Day, People, Quantity, Who } from './figures.js';

@Answer('A pair whose tie changed.')
export class TieChange {
  @Who('One end.')
  a: string;

  @Who('The other end.')
  b: string;

  @Quantity('How strong it was.')
  before: number;

  @Quantity('How strong it became.')
  after: number;
}

@Answer('What moved in the network between two days.')
export class NetworkChange {
  @Day('The earlier day.')
  from: string;

  @Day('The later day.')
  to: string;

  @Count('How many pairs were tied on the later day and not on the earlier.')
  newTieCount: number;

  @Count('How many were tied on the earlier day and not on the later.')
  goneTieCount: number;

  @People('Who has ties now and had none.')
  joined: string[];

  @People('Who had ties and has none.')
  left: string[];

  @All(() => TieChange, 'Ties that grew, those that grew most first.')
  strengthened: TieChange[];

  @All(() => TieChange, 'Ties that shrank, those that shrank most first.')
  weakened: TieChange[];
}
