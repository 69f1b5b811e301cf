import { KEY_HOLDERS as OF_THE_SERVER } from '../../../src/kernel/actor';
import { KEY_HOLDERS } from './key-holders';

it('takes two for whom the server asks two', () => {
  expect(KEY_HOLDERS).toEqual(OF_THE_SERVER);
});
