import { addDays, stockholmDate } from '../src/kernel/time.js';
import type { Client } from './app.js';
import * as make from './make.js';

/** Those who look for the records. The author made them. */
export type Who = 'author' | 'colleague' | 'liaison' | 'manager' | 'admin' | 'officer';

/** Texts that stand in one record each, or hang on it, and who may find them. To all others there is no trace of it. */
export const FINDERS: Record<string, readonly Who[]> = {
  zopen: ['author', 'colleague', 'liaison', 'manager'],
  zinternal: ['author', 'colleague', 'manager'],
  zassessed: ['author', 'colleague', 'manager'],
  zprotected: ['author', 'colleague'],
  zrestricted: ['author'],
  zdraft: ['author'],
  znamed: ['author', 'manager'],
  zclosed: ['author'],
  zpoint: ['author'],
  zwithheld: [],
};

export interface MarkedRecords {
  /** The ids that each root field is asked for. */
  ids: Record<
    | 'stakeholder'
    | 'interaction'
    | 'partnership'
    | 'initiative'
    | 'handoverBrief'
    | 'introductionPath'
    | 'missingPartners',
    string[]
  >;
  /** The person whose identity is protected. */
  hiddenId: string;
}

/** Records of every sort, with something at the end of every edge, each marked with who may see it. */
export async function makeMarkedRecords(clients: Record<Who, Client>): Promise<MarkedRecords> {
  const { author, liaison, manager, officer } = clients;
  const today = stockholmDate();
  const ids: MarkedRecords['ids'] = {
    stakeholder: [],
    interaction: [],
    partnership: [],
    initiative: [],
    handoverBrief: [liaison.userId!, author.userId!],
    introductionPath: [],
    missingPartners: [],
  };
  const keep = <T extends { id: string }>(root: keyof typeof ids, row: T): T => {
    ids[root].push(row.id);
    return row;
  };
  const write = (name: string, input: object, fields = '__typename') => make.mutate(author, name, input, fields);
  const designate = (personId: string, name: string) =>
    write('designateKeyPerson', { personId, rationale: `${name} nyckel`, since: '2026-01-01', reviewOn: '2026-02-01' });
  const with_ = (...them: { id: string }[]) => them.map(({ id }) => ({ stakeholderId: id }));
  const log = async (input: Record<string, unknown>) => keep('interaction', await make.interaction(author, input));

  // Where, what and who
  const parent = await make.area(author);
  const area = await make.area(author, { parentId: parent.id });
  const focus = await make.focusArea(author);
  const own = { areaIds: [area.id], focusAreaIds: [focus.id], ownerId: liaison.userId };
  const organisation = async (kind: 'association' | 'business' | 'group' | 'publicBody') =>
    keep(
      'stakeholder',
      await make[kind](author, {
        name: `Zopen ${kind}`,
        contactPoints: [{ kind: 'EMAIL', value: 'zopen@example.test', confidentiality: 'OPEN' }],
        ...own,
      }),
    );
  const club = await organisation('association');
  const others = [await organisation('business'), await organisation('group'), await organisation('publicBody')];
  const organisations = [club, ...others];
  const [shop, group, body] = others;
  const open = keep('stakeholder', await make.person(author, { givenName: 'Zopen', familyName: 'Person', ...own }));
  for (const { id } of [...organisations, open]) await write('confirmDetails', { id, version: 1 });
  for (const { id } of organisations) {
    const contactPoints = [{ kind: 'PHONE', value: '070-174 06 05', confidentiality: 'OPEN' }];
    await write('createAffiliation', { personId: open.id, organisationId: id, role: 'zopen roll', contactPoints });
    await write('assessStakeholder', { ...assessed(id), rationale: 'zassessed' });
    if (id !== club.id)
      await write('createOrganisationRelation', { kind: 'COOPERATES_WITH', fromId: id, toId: club.id });
  }
  await write('assignOwner', { stakeholderIds: [club.id], ownerId: author.userId, reason: 'Zopen byte' });
  const hidden = keep('stakeholder', await everywhere('zprotected', { protectedIdentity: 'ASSUMED_IDENTITY' }));
  const withheld = keep('stakeholder', await everywhere('zwithheld', {}));

  // Two groups that pass each other by, but for one who knows both; two who were tied long ago, and two until lately
  const names = ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju'];
  const seven = await Promise.all(names.map((name) => make.group(author, { name: `Zopen ${name}`, ...own })));
  const [between, ...six] = seven;
  for (const together of [
    six.slice(0, 3),
    six.slice(3),
    six.slice(0, 3),
    six.slice(3),
    [between, six[0]],
    [between, six[3]],
    [between, club],
  ])
    await make.interaction(author, { participants: with_(...together) });
  const [once, then] = [await make.group(author), await make.group(author, own)];
  await make.interaction(author, { startsAt: '2020-02-01T10:00:00Z', participants: with_(once, then) });
  const ended = { personId: (await make.person(author)).id, organisationId: (await make.association(author)).id };
  await write('createAffiliation', { ...ended, role: 'zopen roll', validFrom: '2026-01-01', validUntil: '2026-02-15' });

  // Contacts
  const met = await log({
    subject: 'Zopen',
    note: 'Zopen',
    noteState: 'FINALISED',
    confidentiality: 'OPEN',
    focusAreaIds: [focus.id],
    participants: [...with_(club, shop, group, body), { stakeholderId: open.id, onBehalfOfId: club.id }],
    followUps: organisations.map((_, i) => ({ title: `Zopen uppgift ${i}`, dueOn: '2026-03-05' })),
    commitments: organisations.map(({ id }) => ({
      promisedBy: 'STAKEHOLDER',
      title: 'Zopen löfte',
      stakeholderId: id,
      dueOn: '2026-03-05',
    })),
  });
  const done = await log({
    subject: 'Zopen gjort',
    participants: with_(club),
    followUps: [{ title: 'Zopen gjord' }],
    commitments: [{ promisedBy: 'US', title: 'Zopen hållet' }],
  });
  await write('completeFollowUp', { id: done.followUps[0].id, version: 1 });
  const { commitments } = (
    await author.ok('query ($id: UUID!) { interaction(id: $id) { commitments { id } } }', { id: done.id })
  ).interaction;
  await write('closeCommitment', { id: commitments[0].id, version: 1, state: 'KEPT' });
  const restrictedTalk = await log({
    subject: 'zrestricted',
    note: 'zrestricted',
    noteState: 'FINALISED',
    place: 'zrestricted',
    confidentiality: 'RESTRICTED',
    participants: with_(club),
    followUps: [{ title: 'zrestricted uppgift' }],
    commitments: [{ promisedBy: 'US', title: 'zrestricted löfte', stakeholderId: club.id }],
  });
  await log({ subject: 'Zopen', note: 'zdraft', participants: with_(club) });
  await log({ subject: 'Zopen', note: 'zinternal', noteState: 'FINALISED', participants: with_(shop) });
  const named = { confidentiality: 'RESTRICTED', readerIds: [manager.userId] };
  await log({ subject: 'znamed', participants: with_(club), ...named });
  // The latest that each was met in is open to all.
  await log({
    subject: 'Zopen sist',
    confidentiality: 'OPEN',
    startsAt: `${addDays(today, -1)}T10:00:00Z`,
    participants: with_(club, shop, group, body, open),
  });
  await log({
    subject: 'Zopen planerat',
    status: 'PLANNED',
    startsAt: '2099-01-01T10:00:00Z',
    participants: with_(club),
  });
  const late = await make.association(author, { name: 'Zopen glömd', ...own });
  await log({ subject: 'Zopen förr', startsAt: '2020-01-01T10:00:00Z', participants: with_(late) });
  await log({ subject: 'Zopen igen', status: 'PLANNED', startsAt: '2099-01-01T10:00:00Z', participants: with_(late) });
  const restricted = { kind: 'EMAIL', value: 'zpoint@example.test', confidentiality: 'RESTRICTED' };
  await write('addContactPoint', { stakeholderId: club.id, ...restricted });

  // Initiatives
  const initiative = keep(
    'initiative',
    await make.initiative(author, { name: 'Zopen före', leadId: hidden.id, ...own, ownerId: author.userId }),
  );
  await write('updateInitiative', { id: initiative.id, version: 1, name: 'Zopen initiativ', ownerId: liaison.userId });
  keep('initiative', await make.initiative(author, { name: 'Zopen del', parentId: initiative.id, leadId: club.id }));
  for (const { id } of [...organisations, open, withheld])
    await write('addInitiativeParticipation', { initiativeId: initiative.id, stakeholderId: id, role: 'PARTNER' });
  const grant = { funderId: body.id, amount: 5, purpose: 'Zopen bidrag', reportDueOn: '2026-03-01' };
  await write('recordGrant', { initiativeId: initiative.id, ...grant });
  const outcome = { observedOn: '2026-03-01', description: 'Zopen resultat', source: 'Zopen' };
  await write('recordOutcome', { initiativeId: initiative.id, ...outcome });

  // Partnerships
  const parties = [...organisations, open, hidden, withheld];
  const partnership = keep(
    'partnership',
    await make.partnership(author, {
      name: 'Zopen samverkan',
      stage: 'ACTIVE',
      stageSince: '2024-01-01',
      readerIds: [manager.userId],
      initiativeIds: [initiative.id],
      parties: parties.map(({ id }) => ({ stakeholderId: id, role: 'PARTNER', joinedOn: '2024-01-01' })),
      ...own,
    }),
  );
  await write('reviewPartnership', { id: partnership.id, version: 1, findings: 'Zopen granskning' });
  const marked = [
    [club.id, 'zopen'],
    [hidden.id, 'zprotected'],
    [withheld.id, 'zwithheld'],
  ];
  for (const [contributorId, description] of marked) {
    const hours = { kind: 'TIME', unit: 'HOURS', pledged: 1, startsOn: '2026-01-01', description };
    await write('recordContribution', { partnershipId: partnership.id, contributorId, ...hours });
  }
  const { agreement } = await write(
    'createAgreement',
    {
      partnershipId: partnership.id,
      title: 'Zopen avtal',
      validFrom: '2024-01-01',
      validUntil: addDays(today, 5),
      duties: marked.map(([partyId, text]) => ({ partyId, duty: `${text} plikt` })),
    },
    'agreement { id version }',
  );
  for (const [i, state] of ['AWAITING_DECISION', 'AWAITING_SIGNATURE', 'SIGNED'].entries())
    await write('changeAgreementState', { id: agreement.id, version: agreement.version + i, state });
  await write('addPartnershipFollowUp', { partnershipId: partnership.id, followUp: { title: 'Zopen uppgift' } });
  const promise = { promisedBy: 'US', title: 'Zopen löfte', stakeholderId: club.id };
  await write('addPartnershipCommitment', { partnershipId: partnership.id, commitment: promise });
  const closed = keep(
    'partnership',
    await make.partnership(author, {
      name: 'zclosed',
      purpose: 'zclosed',
      confidentiality: 'RESTRICTED',
      ownerId: author.userId,
      parties: with_(club, body).map((party) => ({ ...party, role: 'PARTNER' })),
    }),
  );
  for (const { id, version } of [met, restrictedTalk])
    await write('updateInteraction', {
      id,
      version,
      initiativeIds: [initiative.id],
      partnershipIds: [partnership.id, closed.id],
    });

  await designate(open.id, 'Zopen');

  // Privacy
  const asked = async (personId: string) =>
    (
      await make.mutate(
        officer,
        'recordPrivacyRequest',
        { personId, kind: 'OBJECTION', ground: 'Nej', receivedOn: today },
        'privacyRequest { id }',
      )
    ).privacyRequest;
  await asked(withheld.id);
  const rejected = { id: (await asked(open.id)).id, version: 1, state: 'REJECTED', decision: 'Nej' };
  await make.mutate(officer, 'decidePrivacyRequest', rejected, '__typename');
  const rule = { name: 'Gallring', target: 'DRAFT_NOTE', months: 600, decision: 'KS 1', decidedOn: today };
  const { retentionRule } = await make.mutate(officer, 'createRetentionRule', rule, 'retentionRule { id }');
  await make.mutate(officer, 'executeRetention', { id: retentionRule.id, version: 1 }, '__typename');
  for (const owner of Object.values(clients))
    await make.mutate(owner, 'createApiToken', { name: 'Program', scope: 'READ', expiresOn: today }, '__typename');
  ids.introductionPath = [six[5].id, hidden.id, withheld.id];
  ids.missingPartners = ids.initiative;
  return { ids, hiddenId: hidden.id };

  /** Somebody who is in everything. */
  async function everywhere(name: string, more: object): Promise<{ id: string; version: number }> {
    const person = await make.person(author, {
      givenName: name,
      familyName: 'Överallt',
      tags: [name],
      publicRole: `${name} roll`,
      description: name,
      contactPoints: [{ kind: 'EMAIL', value: `${name}@example.test` }],
      ...own,
      ...more,
    });
    await write('createAffiliation', { personId: person.id, organisationId: club.id, role: `${name} roll` });
    const promised = {
      promisedBy: 'US',
      title: `${name} löfte`,
      stakeholderId: person.id,
      colleagueId: liaison.userId,
    };
    await log({
      subject: `${name} enskilt`,
      note: name,
      noteState: 'FINALISED',
      participants: with_(person),
      commitments: [promised],
    });
    await log({ subject: 'Zopen möte', participants: with_(club, person), commitments: [promised] });
    await designate(person.id, name);
    await write('assessStakeholder', { ...assessed(person.id), rationale: `${name} bedömd` });
    return person;
  }
}

const assessed = (stakeholderId: string) => ({ stakeholderId, influence: 2, interest: 3, stance: 'NEUTRAL' });
