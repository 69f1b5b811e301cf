import { addDays, stockholmDate } from '../src/kernel/time.js';
import { type Client, TestApp } from './app.js';
import * as make from './make.js';

/*
 * What holds on a day holds once: whoever is what where, takes part in what as what, is reached how. The rule is one for
 * all of them (`database/once.ts`); the cases below are held by each.
 */

let app: TestApp;
let leader: Client;

const TODAY = stockholmDate();
const day = (days: number) => addDays(TODAY, days);

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

/** Days from … until; open where left out. */
interface Days {
  from?: string | null;
  until?: string | null;
}
/** A thing that may hold once on a day: how it is written for some days, and how its days change. */
interface Thing {
  create: (days: Days) => Promise<{ id: string; version: number }>;
  change: (row: { id: string; version: number }, days: Days) => Promise<unknown>;
}

const made = async (name: string, input: object, payload: string) => {
  const field = /^\w+/.exec(payload)![0];
  return (await make.mutate(leader, name, input, `${payload} { id version }`))[field];
};
const validity = ({ from, until }: Days) => ({
  ...(from !== undefined && { validFrom: from }),
  ...(until !== undefined && { validUntil: until }),
});

const THINGS: Record<string, () => Promise<Thing>> = {
  affiliation: async () => {
    const [personId, organisationId] = [(await make.person(leader)).id, (await make.association(leader)).id];
    let times = 0;
    return {
      create: (days) => {
        const role = ['Ordförande', 'ordforande ', 'ORDFÖRANDE'][times++ % 3];
        return made('createAffiliation', { personId, organisationId, role, ...validity(days) }, 'affiliation');
      },
      change: (row, days) => made('updateAffiliation', { ...row, ...validity(days) }, 'affiliation'),
    };
  },
  'relation of organisations': async () => {
    const [fromId, toId] = [(await make.association(leader)).id, (await make.association(leader)).id];
    return {
      create: (days) =>
        made(
          'createOrganisationRelation',
          { kind: 'MEMBER_OF', fromId, toId, ...validity(days) },
          'organisationRelation',
        ),
      change: (row, days) => made('updateOrganisationRelation', { ...row, ...validity(days) }, 'organisationRelation'),
    };
  },
  'cooperation of organisations, told from either side': async () => {
    const ends = [(await make.association(leader)).id, (await make.association(leader)).id];
    let times = 0;
    return {
      create: (days) => {
        const [fromId, toId] = times++ % 2 ? ends : ends.toReversed();
        const input = { kind: 'COOPERATES_WITH', fromId, toId, ...validity(days) };
        return made('createOrganisationRelation', input, 'organisationRelation');
      },
      change: (row, days) => made('updateOrganisationRelation', { ...row, ...validity(days) }, 'organisationRelation'),
    };
  },
  'part in an initiative': async () => {
    const [initiativeId, stakeholderId] = [(await make.initiative(leader)).id, (await make.association(leader)).id];
    return {
      create: (days) =>
        made(
          'addInitiativeParticipation',
          { initiativeId, stakeholderId, role: 'PARTNER', ...validity(days) },
          'participation',
        ),
      change: (row, days) => made('updateInitiativeParticipation', { ...row, ...validity(days) }, 'participation'),
    };
  },
  'party of a partnership': async () => {
    const [partnershipId, stakeholderId] = [(await make.partnership(leader)).id, (await make.association(leader)).id];
    const days = ({ from, until }: Days) => ({
      ...(from !== undefined && { joinedOn: from ?? '1800-01-01' }),
      ...(until !== undefined && { leftOn: until }),
    });
    return {
      create: (when) =>
        made(
          'addPartnershipParty',
          { partnershipId, stakeholderId, role: 'PARTNER', joinedOn: '1800-01-01', ...days(when) },
          'party',
        ),
      change: (row, when) => made('updatePartnershipParty', { ...row, ...days(when) }, 'party'),
    };
  },
  'contact point': async () => {
    const stakeholderId = (await make.association(leader)).id;
    let times = 0;
    return {
      create: (days) => {
        const value = ['070-123 45 67', '+46701234567', '0701 23 45 67'][times++ % 3];
        return made('addContactPoint', { stakeholderId, kind: 'PHONE', value, ...validity(days) }, 'contactPoint');
      },
      change: (row, days) => made('updateContactPoint', { ...row, ...validity(days) }, 'contactPoint'),
    };
  },
};

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: Error) => (error.message.includes('"overlap"') ? 'overlap' : error.message),
  );

describe.each(Object.keys(THINGS))('the same %s', (name) => {
  let thing: Thing;
  beforeEach(async () => {
    thing = await THINGS[name]();
  });

  it('holds once on a day', async () => {
    await thing.create({});
    expect(await outcome(thing.create({}))).toBe('overlap');
    expect(await outcome(thing.create({ from: day(0), until: day(0) }))).toBe('overlap');
  });

  it('may have held before, and hold again', async () => {
    await thing.create({ from: day(-300), until: day(-200) });
    await thing.create({ from: day(-100) });
    expect(await outcome(thing.create({ from: day(-250), until: day(-150) }))).toBe('overlap');
    expect(await outcome(thing.create({ from: day(-200), until: day(-200) }))).toBe('overlap');
    expect(await outcome(thing.create({ from: day(-199), until: day(-101) }))).toBe('taken');
  });

  it('does not come to hold twice by a change of its days, nor by being opened again', async () => {
    const earlier = await thing.create({ from: day(-300), until: day(-200) });
    const now = await thing.create({ from: day(-100), until: null });
    expect(await outcome(thing.change(earlier, { until: null }))).toBe('overlap');
    expect(await outcome(thing.change(now, { from: day(-250) }))).toBe('overlap');
    expect(await outcome(thing.change(earlier, { until: day(-101) }))).toBe('taken');
    expect(await outcome(thing.change(now, { until: day(-50) }))).toBe('taken');
  });

  it('is not written twice by two at once', async () => {
    for (let round = 0; round < 4; round++) {
      thing = await THINGS[name]();
      const both = await Promise.all([1, 2, 3].map(() => outcome(thing.create({ from: day(-10) }))));
      expect(both.toSorted()).toEqual(['overlap', 'overlap', 'taken']);
    }
  });

  it('is not stretched over another one while that is written', async () => {
    for (let round = 0; round < 4; round++) {
      thing = await THINGS[name]();
      const ended = await thing.create({ from: day(-300), until: day(-200) });
      const both = await Promise.all([
        outcome(thing.change(ended, { until: null })),
        outcome(thing.create({ from: day(-100) })),
      ]);
      expect(both.toSorted()).toEqual(['overlap', 'taken']);
    }
  });
});

describe('relations of organisations that order them', () => {
  const relate = (kind: string, fromId: string, toId: string, days: Days = {}) =>
    made('createOrganisationRelation', { kind, fromId, toId, ...validity(days) }, 'organisationRelation');
  const some = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    while (ids.length < count) ids.push((await make.association(leader)).id);
    return ids;
  };
  const told = (work: Promise<unknown>) =>
    work.then(
      () => 'taken',
      (error: Error) => /"rule": "(\w+)"/.exec(error.message)?.[1] ?? error.message,
    );

  it.each(['PARENT_OF', 'SUCCESSOR_OF'])('make no circle of %s, however long', async (kind) => {
    const ids = await some(5);
    for (const [i, id] of ids.slice(1).entries()) await relate(kind, ids[i], id);
    for (const [i, id] of ids.entries())
      for (const before of ids.slice(0, i)) expect(await told(relate(kind, id, before))).toBe('circle');
    expect(await told(relate(kind, ids[0], ids[0]))).toBe('self');
    expect(await told(relate(kind, ids[0], ids[4]))).toBe('taken');
    expect(await told(relate(kind === 'PARENT_OF' ? 'SUCCESSOR_OF' : 'PARENT_OF', ids[1], ids[0]))).toBe('taken');
  });

  it('may turn round in time: a circle is one where all of it holds on one day', async () => {
    const [a, b, c] = await some(3);
    await relate('PARENT_OF', a, b, { until: day(-200) });
    await relate('PARENT_OF', b, c, { from: day(-300) });
    expect(await told(relate('PARENT_OF', c, a, { from: day(-250), until: day(-201) }))).toBe('circle');
    expect(await told(relate('PARENT_OF', c, a, { from: day(-200) }))).toBe('circle');
    expect(await told(relate('PARENT_OF', c, a, { from: day(-199) }))).toBe('taken');
    expect(await told(relate('PARENT_OF', b, a, { from: day(-199) }))).toBe('taken');
  });

  it('close no circle by a change of their days or kind, nor by being opened again', async () => {
    const [a, b] = await some(2);
    const first = await relate('PARENT_OF', a, b, { from: day(-300), until: day(-200) });
    const second = await relate('PARENT_OF', b, a, { from: day(-100), until: null });
    const other = await relate('MEMBER_OF', a, b);
    const update = (row: object, input: object) =>
      told(made('updateOrganisationRelation', { ...row, ...input }, 'organisationRelation'));
    expect(await update(first, { validUntil: null })).toBe('circle');
    expect(await update(second, { validFrom: null })).toBe('circle');
    expect(await update(other, { kind: 'PARENT_OF' })).toBe('overlap');
    expect(await update(other, { kind: 'PARENT_OF', validFrom: day(-150) })).toBe('circle');
    const end = make
      .mutation('endOrganisationRelation', 'organisationRelation { id }')
      .replace(/\w+Input!/, 'EndInput!');
    expect(await told(leader.ok(end, { input: { ...first, validUntil: day(-100) } }))).toBe('circle');
    expect(await told(leader.ok(end, { input: { ...first, validUntil: day(-101) } }))).toBe('taken');
  });

  it('close no circle by two at once', async () => {
    for (let round = 0; round < 4; round++) {
      const [a, b, c] = await some(3);
      const all = await Promise.all([
        told(relate('PARENT_OF', a, b)),
        told(relate('PARENT_OF', b, c)),
        told(relate('PARENT_OF', c, a)),
      ]);
      expect(all.toSorted()).toEqual(['circle', 'taken', 'taken']);
    }
  });
});

describe('a person', () => {
  it('is designated as key once at a time, also where an earlier designation is stretched', async () => {
    const { id: personId } = await make.person(leader);
    const designate = (since: string) =>
      outcome(make.mutate(leader, 'designateKeyPerson', { personId, rationale: 'Binder samman', since }, '__typename'));
    const both = await Promise.all([designate(day(-300)), designate(day(-300))]);
    expect(both.toSorted()).toEqual(['overlap', 'taken']);
    const [row] = await app.sql('SELECT id, version FROM key_person_designation WHERE person_id = $1', [personId]);
    const end = (version: number, until: string) =>
      outcome(make.mutate(leader, 'endKeyPersonDesignation', { id: row.id, version, until }, '__typename'));
    expect(await end(1, day(-200))).toBe('taken');
    expect(await designate(day(-100))).toBe('taken');
    expect(await end(2, day(-100))).toBe('overlap');
    expect(await end(2, day(-101))).toBe('taken');
  });
});

describe('an initiative', () => {
  it('has one lead at a time, whoever it is', async () => {
    const [a, b] = [await make.association(leader), await make.association(leader)];
    const { id } = await make.initiative(leader, { leadId: a.id, startsOn: day(-100) });
    const lead = await app.sql('SELECT id, version FROM initiative_participation WHERE initiative_id = $1', [id]);
    await make.mutate(leader, 'updateInitiative', { id, version: 1, leadId: b.id }, '__typename');
    const again = { id: lead[0].id, version: 2, validUntil: day(3) };
    expect(await outcome(make.mutate(leader, 'updateInitiativeParticipation', again, '__typename'))).toBe('overlap');
  });
});

describe('ways to reach a stakeholder', () => {
  const POINTS = 'contactPoints { id kind value preferred version }';
  const points = async (id: string) =>
    (await leader.ok(`query ($id: UUID!) { stakeholder(id: $id) { ${POINTS} } }`, { id })).stakeholder.contactPoints;
  const add = (stakeholderId: string, input: object) =>
    made('addContactPoint', { stakeholderId, ...input }, 'contactPoint');

  it.each([
    ['EMAIL', 'Anna@Exempel.example', 'anna@exempel.EXAMPLE'],
    ['WEB', 'https://exempel.se/Kontakt', 'http://exempel.se/kontakt/'],
    ['VISITING_ADDRESS', 'Storgatan  1', 'STORGATAN 1'],
  ])('are one where they are the same %s: %s and %s', async (kind, one, other) => {
    const { id } = await make.association(leader);
    await add(id, { kind, value: one });
    expect(await outcome(add(id, { kind, value: other }))).toBe('overlap');
    const second = await add(id, {
      kind,
      value: 'https://www.annat.example'.slice(kind === 'EMAIL' ? 99 : 0) || 'b@c.se',
    });
    expect(await outcome(made('updateContactPoint', { ...second, value: other }, 'contactPoint'))).toBe('overlap');
    const both = { name: 'Två', contactPoints: [one, other].map((value) => ({ kind, value })) };
    expect(await outcome(make.association(leader, both))).toBe('overlap');
  });

  it('are two where the street is in another town', async () => {
    const { id } = await make.association(leader);
    for (const city of ['Trollhättan', 'Vänersborg'])
      await add(id, { kind: 'VISITING_ADDRESS', value: 'Storgatan 1', city });
    expect(await points(id)).toHaveLength(2);
  });

  it('are preferred one of each kind: a new one takes the place of the one before', async () => {
    const { id } = await make.association(leader);
    const first = await add(id, { kind: 'PHONE', value: '0520-12345', preferred: true });
    await add(id, { kind: 'EMAIL', value: 'a@exempel.example', preferred: true });
    const second = await add(id, { kind: 'PHONE', value: '0520-54321', preferred: true });
    const preferred = async () =>
      (await points(id)).flatMap((one: any) => (one.preferred ? `${one.kind} ${one.value}` : [])).toSorted();
    expect(await preferred()).toEqual(['EMAIL a@exempel.example', 'PHONE 0520-54321']);
    await made('updateContactPoint', { id: first.id, version: 2, preferred: true }, 'contactPoint');
    expect(await preferred()).toEqual(['EMAIL a@exempel.example', 'PHONE 0520-12345']);
    const journal = await app.sql(
      `SELECT object_id FROM audit_event JOIN audit_payload ON event_id = id
        WHERE action = 'contactPoint.update' AND changes->'preferred'->>'after' = 'false' ORDER BY id`,
    );
    expect(journal.map((line) => line.object_id)).toEqual([first.id, second.id]);
    const two = [1, 2].map((n) => ({ kind: 'PHONE', value: `0520-1234${n}`, preferred: true }));
    await expect(make.association(leader, { name: 'Två', contactPoints: two })).rejects.toThrow(
      'input.contactPoints[1].preferred',
    );
  });

  it('are others behind one switchboard, and one where they are written alike', async () => {
    const { id } = await make.publicBody(leader);
    const phone = (value: string) => outcome(add(id, { kind: 'PHONE', value }));
    for (const value of [
      '0520-49 50 00',
      '0520-49 50 00 ankn 123',
      '0520-49 50 00 anknytning 123',
      '0520-49 50 00 ext 12',
    ])
      expect([value, await phone(value)]).toEqual([value, 'taken']);
    for (const value of ['+46 520 49 50 00', '0520-49 50 00 ANKN  123'])
      expect([value, await phone(value)]).toEqual([value, 'overlap']);
  });

  it('are taken as they stand where a person has them in another role', async () => {
    const { id: personId } = await make.person(leader);
    const contactPoints = [{ kind: 'EMAIL', value: 'ordf@exempel.example' }];
    for (const role of ['ordförande', 'kassör']) await make.affiliation(leader, { personId, role, contactPoints });
    const { stakeholder } = await leader.ok(
      'query ($id: UUID!) { stakeholder(id: $id) { contactPoints { id } affiliations { contactPoints { id } } } }',
      { id: personId },
    );
    const [{ id }, ...more] = stakeholder.contactPoints;
    expect(more).toEqual([]);
    expect(stakeholder.affiliations).toEqual([{ contactPoints: [{ id }] }, { contactPoints: [{ id }] }]);
  });

  it('tell nobody of one that they may not read of', async () => {
    const { id } = await make.business(leader);
    const secret = { kind: 'PHONE', value: '0520-99999' };
    await add(id, { ...secret, confidentiality: 'RESTRICTED', readerIds: [leader.userId] });
    const other = await app.signUp('other.leader@example.test', ['PROCESS_LEADER']);
    const second = make.mutate(other, 'addContactPoint', { stakeholderId: id, ...secret }, 'contactPoint { id }');
    expect(await outcome(second)).toBe('taken');
  });
});

describe('words of the vocabulary', () => {
  it('are one where they differ in case, accents or spaces', async () => {
    const { id } = await make.focusArea(leader, { name: 'Trygghet på torget' });
    await expect(make.focusArea(leader, { name: 'TRYGGHET  PA TORGET' })).rejects.toThrow('"unique"');
    const other = await make.focusArea(leader);
    const update = { id: other.id, version: 1, name: 'trygghet på Torget' };
    await expect(make.mutate(leader, 'updateFocusArea', update, '__typename')).rejects.toThrow('"unique"');
    await make.mutate(leader, 'updateFocusArea', { id, version: 1, name: 'Trygghet på Torget' }, '__typename');
    const town = await make.area(leader);
    await make.area(leader, { name: 'Lund', parentId: town.id });
    await expect(make.area(leader, { name: 'LUND', parentId: town.id })).rejects.toThrow('"unique"');
    await make.area(leader, { name: 'LUND' });
    await make.area(leader, { name: 'Lund', parentId: town.id, kind: 'PLACE' });
    const both = await Promise.allSettled(['Ny', 'NY'].map((name) => make.focusArea(leader, { name })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
