import { type Client, TestApp } from './app.js';
import * as make from './make.js';

let app: TestApp;
let leader: Client;

beforeAll(async () => {
  app = await TestApp.start();
  leader = await app.as('PROCESS_LEADER');
});
afterAll(() => app.stop());

describe('logging an interaction', () => {
  it('records a whole meeting in one call, with a person and an organisation met for the first time', async () => {
    const club = await make.association(leader);
    const official = await make.person(leader);
    const logged = await make.interaction(leader, {
      subject: 'Sommarläger',
      note: '  De söker lokal.  ',
      participants: [
        { stakeholderId: official.id, onBehalfOfId: club.id },
        {
          newPerson: { givenName: 'Nadia', familyName: 'Ny', roleInOrganisation: 'kassör' },
          onBehalfOfNew: { kind: 'CIVIL_SOCIETY_GROUP', name: 'Helt nya gruppen' },
        },
      ],
      followUps: [{ title: 'Ring om lokal', dueOn: '2026-03-10' }, { title: 'Skicka avtal' }],
    });
    expect(logged.participants.map((p: any) => [p.stakeholder.name, p.onBehalfOf.name])).toEqual([
      [official.name, club.name],
      ['Nadia Ny', 'Helt nya gruppen'],
    ]);
    expect(logged.note).toBe('De söker lokal.');
    expect(logged.noteState).toBe('DRAFT');
    expect(logged.staff).toEqual([{ id: leader.userId }]);
    expect(logged.followUps.map((f: any) => [f.title, f.dueOn, f.assignee.id])).toEqual([
      ['Ring om lokal', '2026-03-10', leader.userId],
      ['Skicka avtal', null, leader.userId],
    ]);
    const { stakeholder } = await leader.ok(
      `query ($id: UUID!) { stakeholder(id: $id) { name lastHeldAt openFollowUpCount nextFollowUpDue
         lastHeldInteraction { id } openFollowUps { totalCount nodes { title } }
         timeline { totalCount nodes { id subject } } } }`,
      { id: club.id },
    );
    expect(stakeholder).toEqual({
      name: club.name,
      lastHeldAt: '2026-03-02T10:00:00.000Z',
      openFollowUpCount: 2,
      nextFollowUpDue: '2026-03-10',
      lastHeldInteraction: { id: logged.id },
      openFollowUps: { totalCount: 2, nodes: [{ title: 'Ring om lokal' }, { title: 'Skicka avtal' }] },
      timeline: { totalCount: 1, nodes: [{ id: logged.id, subject: 'Sommarläger' }] },
    });
  });
});
