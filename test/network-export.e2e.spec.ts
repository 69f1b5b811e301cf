import { UndirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import { FLORENCE } from './classic-networks.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;
let areaId: string;
const today = stockholmDate();
const held = addDays(today, -10);

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
  areaId = (await make.area(leader)).id;
  const ids = new Map<string, string>();
  for (const name of new Set(FLORENCE.flat()))
    ids.set(
      name,
      (await make.group(leader, { name: name === 'Medici' ? '=Medici, "di" & <Co>' : name, areaIds: [areaId] })).id,
    );
  for (const pair of FLORENCE)
    await make.interaction(leader, {
      startsAt: `${held}T10:00:00Z`,
      participants: pair.map((name) => ({ stakeholderId: ids.get(name) })),
    });
  const hidden = await make.person(leader, {
    givenName: 'Hemlig',
    familyName: 'Zebrasson',
    areaIds: [areaId],
    protectedIdentity: 'ASSUMED_IDENTITY',
  });
  await make.interaction(leader, {
    participants: [{ stakeholderId: ids.get('Medici') }, { stakeholderId: hidden.id }],
  });
});
afterAll(() => app.stop());

const get = (format: string, client: Client | undefined = leader, query = `areaId=${areaId}`) =>
  fetch(`${app.url}/exports/${format}?${query}`, client && { headers: { authorization: `Bearer ${client.token}` } });
const text = async (format: string, client?: Client) => (await get(format, client)).text();
const manager = () => app.as('MANAGER');

describe('exports', () => {
  it.each([
    ['network.gexf', gexf],
    ['network.graphml', graphml],
  ] as const)('%s is read back by a reader of others', async (format, reader) => {
    const response = await get(format, await manager());
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${format}"`);
    const graph = (reader.parse as (type: unknown, source: string) => UndirectedGraph)(
      UndirectedGraph,
      await response.text(),
    );
    expect([graph.order, graph.size]).toEqual([15, 20]);
    const medici = graph.findNode((_id, { label }) => label === '=Medici, "di" & <Co>')!;
    expect(graph.degree(medici)).toBe(6);
    expect(graph.getNodeAttributes(medici)).toMatchObject({ kind: 'CIVIL_SOCIETY_GROUP', degree: 6 });
    const [tie] = graph.edges(medici);
    expect(graph.getEdgeAttribute(tie, 'kind')).toBe('SHARED_INTERACTION');
    expect(graph.getEdgeAttribute(tie, 'weight')).toBeGreaterThan(0.9);
  });

  it('dates the ties of interactions in GEXF', async () => {
    expect(await text('network.gexf', await manager())).toContain(`start="${held}"`);
  });

  it('writes tables that spreadsheets read, and nothing that they would run', async () => {
    const nodes = (await text('nodes.csv', await manager())).trim().split('\r\n');
    expect(nodes[0]).toBe('Id,Label,Kind,Degree,Strength,Betweenness,Community');
    expect(nodes).toHaveLength(16);
    expect(nodes.find((line) => line.includes('Medici'))).toContain(`"'=Medici, ""di"" & <Co>"`);
    const ties = (await text('ties.csv', await manager())).trim().split('\r\n');
    expect(ties[0]).toBe('Source,Target,Kind,Weight,First,Last,Type');
    expect(ties).toHaveLength(21);
  });

  it('says how tables are written, for spreadsheets that would guess wrong', async () => {
    for (const table of ['nodes.csv', 'ties.csv']) {
      const response = await get(table, await manager());
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    }
    const asked = (separator: string) =>
      manager().then((client) => get('nodes.csv', client, `areaId=${areaId}&separator=${separator}`));
    const lines = (await (await asked('%3B')).text()).trim().split('\r\n');
    expect(lines[0]).toBe('Id;Label;Kind;Degree;Strength;Betweenness;Community');
    expect(lines.find((line) => line.includes('Medici'))).toMatch(/;6;\d+,\d+;\d+(,\d+)?;\d+$/);
    expect((await asked('%7C')).status).toBe(400);
  });

  it('writes JSON for Kumu, whose connections name elements', async () => {
    const { elements, connections } = JSON.parse(await text('kumu.json', await manager()));
    const labels = elements.map((e: any) => e.label);
    expect([elements.length, connections.length, new Set(labels).size]).toEqual([15, 20, 15]);
    for (const { from, to } of connections) expect(labels).toEqual(expect.arrayContaining([from, to]));
  });

  it('draws the same picture from one meeting to the next, and makes room for who is new', async () => {
    const [svg, again] = [await text('network.svg'), await text('network.svg')];
    expect(again).toBe(svg);
    expect(svg).toMatch(/^<svg .*role="img"/);
    expect(svg).toContain('=Medici, &quot;di&quot; &amp; &lt;Co&gt;');
    expect(svg).not.toMatch(/Hemlig|Zebrasson/);
    expect(svg).toContain('16 aktörer, 21 band');
    const png = Buffer.from(await (await get('network.png')).arrayBuffer());
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 1600]);
    const before = await app.sql('SELECT * FROM network_position ORDER BY 1');
    expect(before).toHaveLength(15);
    await make.group(leader, { name: 'Ny', areaIds: [areaId] });
    await text('network.svg');
    const after = await app.sql('SELECT * FROM network_position ORDER BY 1');
    expect(after).toHaveLength(16);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('are for those who may read the network, show what they may see, and are journalled', async () => {
    expect((await fetch(`${app.url}/exports/network.gexf`)).status).toBe(401);
    expect((await get('network.gexf', await app.as('ADMIN'))).status).toBe(403);
    expect((await get('network.exe')).status).toBe(404);
    expect((await get('constructor')).status).toBe(404);
    for (const query of ['areaId=x', 'asOf=2026-02-31', 'ties=NONE', 'halfLifeDays=-1'])
      expect([query, (await get('nodes.csv', leader, query)).status]).toEqual([query, 400]);
    for (const format of ['network.gexf', 'network.graphml', 'nodes.csv', 'kumu.json', 'network.svg'])
      for (const client of [await manager(), await app.as('ASSOCIATION_LIAISON')])
        expect([format, /Hemlig|Zebrasson/.test(await text(format, client))]).toEqual([format, false]);
    const count = async () =>
      (
        await app.sql(
          `SELECT count(*)::int FROM audit_event WHERE action = 'stakeholder.readProtected' AND actor_id = $1`,
          [leader.userId],
        )
      )[0].count;
    const before = await count();
    expect(await text('nodes.csv')).toContain('Hemlig Zebrasson');
    expect(await count()).toBe(before + 1);
    const [line] = await app.sql(
      `SELECT changes FROM journal WHERE action = 'network.export' ORDER BY id DESC LIMIT 1`,
    );
    expect(line.changes.format).toEqual({ after: 'nodes.csv' });
  });

  it('dates a meeting past midnight as Stockholm does, in every format', async () => {
    const place = await make.area(leader);
    const two = await Promise.all(['A', 'B'].map((name) => make.group(leader, { name, areaIds: [place.id] })));
    const participants = two.map(({ id }) => ({ stakeholderId: id }));
    await make.interaction(leader, { startsAt: '2026-06-09T22:30:00Z', participants });
    for (const format of ['network.gexf', 'network.graphml', 'ties.csv', 'kumu.json']) {
      const told = await (await get(format, leader, `areaId=${place.id}&asOf=2026-06-20`)).text();
      expect([format, told.includes('2026-06-10'), told.includes('2026-06-09')]).toEqual([format, true, false]);
    }
  });
});

it('holds no sign that XML forbids, not even one that was stored before', async () => {
  const own = (await make.area(leader)).id;
  const { id } = await make.group(leader, { name: 'Trasiga', areaIds: [own] });
  const { id: other } = await make.group(leader, { name: 'Hela', areaIds: [own] });
  await make.interaction(leader, { participants: [{ stakeholderId: id }, { stakeholderId: other }] });
  await app.sql(`UPDATE stakeholder SET name = 'Tra' || U&'\\FFFF' || 'siga' || U&'\\0001' WHERE id = $1`, [id]);
  for (const format of ['network.gexf', 'network.graphml', 'network.svg']) {
    const file = await (await get(format, await manager(), `areaId=${own}`)).text();
    expect(file).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/u);
    if (format !== 'network.svg') expect(file).toContain('Trasiga');
  }
});
