import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
let liaison: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
  liaison = await app.as('ASSOCIATION_LIAISON');
});
afterAll(() => app.stop());

const found = async (client: Client, text: string): Promise<string[]> =>
  (
    await client.ok('query ($text: String!) { stakeholders(filter: { text: $text }) { nodes { name } } }', { text })
  ).stakeholders.nodes.map(({ name }: { name: string }) => name);

describe('whoever called or wrote is found', () => {
  beforeAll(async () => {
    await make.person(leader, {
      givenName: 'Uppringare',
      familyName: 'Exempelsson',
      contactPoints: [
        { kind: 'PHONE', value: '070-174 06 45' },
        { kind: 'EMAIL', value: 'Ring.Mig@Exempel.example' },
        { kind: 'WEB', value: 'www.uppringare.example/kontakt' },
        { kind: 'SOCIAL', value: '@uppringaren' },
      ],
    });
    await make.person(leader, { givenName: 'Annan', contactPoints: [{ kind: 'PHONE', value: '070-174 06 46' }] });
    await make.publicBody(leader, { name: 'Växeln', contactPoints: [{ kind: 'PHONE', value: '114 14' }] });
  });

  it.each([
    '070-174 06 45',
    '0701740645',
    '070–174 06 45',
    '+46701740645',
    '+46 (0)70-174 06 45',
    '0046 70 174 06 45',
    '174 06 45',
    'ring.mig@exempel.example',
    'RING.MIG@EXEMPEL',
    'www.uppringare.example',
    'uppringare.example/kontakt',
    '@uppringaren',
  ])('by %s, first', async (text) => {
    const [first, ...others] = await found(leader, text);
    expect([first, others]).toEqual(['Uppringare Exempelsson', expect.not.arrayContaining(['Annan'])]);
  });

  it('by a short number as it is written', async () => {
    expect(await found(leader, '114 14')).toEqual(['Växeln']);
  });

  it('and nobody by signs that mean something to a pattern, or by too little', async () => {
    for (const text of ['%@%', '0_0_0_0_', '07', '@', '.', '()-- ']) expect(await found(leader, text)).toEqual([]);
  });
});

describe('what may not be read leads nowhere', () => {
  it('a contact point that names its readers', async () => {
    const { id } = await make.association(leader, { name: 'Den tysta klubben' });
    const point = { kind: 'EMAIL', value: 'tyst@hemlig.example', confidentiality: 'RESTRICTED' };
    await make.mutate(
      leader,
      'addContactPoint',
      { stakeholderId: id, ...point, readerIds: [leader.userId] },
      '__typename',
    );
    expect(await found(leader, 'tyst@hemlig.example')).toEqual(['Den tysta klubben']);
    expect(await found(liaison, 'tyst@hemlig.example')).toEqual([]);
  });

  it('one of a protected person', async () => {
    await make.person(leader, {
      givenName: 'Skyddad',
      familyName: 'Nummer 5',
      protectedIdentity: 'PROTECTED_REGISTRATION',
      contactPoints: [{ kind: 'PHONE', value: '0520-98 76 54' }],
    });
    expect(await found(leader, '0520987654')).toEqual(['Skyddad Nummer 5']);
    expect(await found(liaison, '0520987654')).toEqual([]);
    expect(await found(await app.as('MANAGER'), '0520987654')).toEqual([]);
  });
});
