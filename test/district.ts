import { stockholmDate } from '../src/kernel/time.js';
import type { Client } from './app.js';
import * as make from './make.js';

/** Those who write in a district, and the one who is hidden in it, or is nowhere at all. */
export interface Writers {
  leader: Client;
  liaison: Client;
  manager: Client;
}

/**
 * A small district that somebody was met in, in every way that leaves something behind, or in which nobody ever heard of
 * them. What comes of contacts with others is the same in both.
 * @param hides makes the person hidden, once they are everywhere; absent for the district without them
 * @returns the ids of all that stand in both, each under a name of its own, and of the person
 */
export async function makeDistrict(
  { leader, liaison, manager }: Writers,
  hides?: (person: { id: string; version: number }) => Promise<void>,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = { liaison: liaison.userId!, leader: leader.userId!, manager: manager.userId! };
  const keep = async (name: string, made: Promise<{ id: string }>): Promise<string> => (ids[name] = (await made).id);
  const write = (name: string, input: object, fields = '__typename') => make.mutate(leader, name, input, fields);
  let day = 0;
  const next = () => `2026-03-${String(++day).padStart(2, '0')}T10:00:00Z`;

  const area = await keep('area', make.area(leader, { name: 'Kvarteret' }));
  const focus = await keep('focus', make.focusArea(leader, { name: 'Skola' }));
  const own = { areaIds: [area], focusAreaIds: [focus], ownerId: liaison.userId };
  const club = await keep('club', make.association(leader, { name: 'Klubben', ...own }));
  const other = await keep('other', make.association(leader, { name: 'Andra klubben', ...own }));
  const shop = await keep('shop', make.business(leader, { name: 'Butiken', ...own }));
  const body = await keep('body', make.publicBody(leader, { name: 'Förvaltningen', ...own }));
  const lonely = await keep('lonely', make.group(leader, { name: 'Gruppen som ingen annan träffade', ...own }));
  const friend = await keep('friend', make.person(leader, { givenName: 'Vän', familyName: 'Vännerson', ...own }));
  const rival = await keep('rival', make.person(leader, { givenName: 'Rival', familyName: 'Rivalsson', ...own }));
  await write('createAffiliation', { personId: friend, organisationId: other, role: 'ordförande' });

  const person = hides
    ? await make.person(leader, {
        givenName: 'Undangömd',
        familyName: 'Undangömdsson',
        publicRole: 'kassör',
        tags: ['undangömd'],
        contactPoints: [{ kind: 'PHONE', value: '070-174 06 05' }],
        ...own,
      })
    : undefined;
  ids.person = person?.id ?? '01900000-0000-7000-8000-000000000000';
  if (person) {
    for (const organisationId of [club, lonely, shop])
      await write('createAffiliation', { personId: person.id, organisationId, role: 'kassör' });
    await write('designateKeyPerson', {
      personId: person.id,
      rationale: 'Nyckel',
      since: '2026-01-01',
      reviewOn: '2026-02-01',
    });
    await write('assessStakeholder', {
      stakeholderId: person.id,
      influence: 5,
      interest: 5,
      stance: 'SUPPORTIVE',
      rationale: 'x',
    });
  }
  const who = (stakeholderId: string, onBehalfOfId?: string) => ({ stakeholderId, onBehalfOfId });
  const hidden = (onBehalfOfId?: string) => (person ? [who(person.id, onBehalfOfId)] : []);
  /** A contact with the person and these. The other district has it with these, and without them not at all. */
  const met = async (others: object[], spokeFor?: string, more: object = {}, last = false) => {
    const startsAt = next();
    const participants = last ? [...others, ...hidden(spokeFor)] : [...hidden(spokeFor), ...others];
    if (participants.length === 0) return;
    const about = { subject: `Möte ${day}`, note: `Anteckning ${day}`, noteState: 'FINALISED', focusAreaIds: [focus] };
    const followUps = [{ title: `Uppgift ${day}`, dueOn: stockholmDate() }, { title: `Utan dag ${day}` }];
    await keep(`met ${day}`, make.interaction(leader, { startsAt, ...about, followUps, participants, ...more }));
  };
  const promise = (stakeholderId: string) => ({
    commitments: [{ promisedBy: 'STAKEHOLDER', title: 'Löfte', stakeholderId, dueOn: '2026-03-25' }],
  });
  const ahead = { status: 'PLANNED', startsAt: '2099-01-01T10:00:00Z' };

  await met([who(friend, other)], undefined, promise(other));
  await met([who(club)]);
  await met([who(shop)]);
  await met([who(friend, other), who(rival)]);
  await met([who(friend, other)], club);
  await met([who(rival)], other, {}, true);
  await met([who(friend, other), who(rival)], club, {
    confidentiality: 'OPEN',
    staffIds: [leader.userId, liaison.userId],
  });
  await met([who(club)], club);
  await met([who(shop)]);
  await met([who(body)], shop);
  await met([who(friend)], club, ahead);
  // The latest of each: of these the other district knows nothing.
  await met([], club, person && promise(club));
  await met([], other, { confidentiality: 'RESTRICTED', readerIds: [liaison.userId, manager.userId] });
  await met([], shop, { staffIds: [leader.userId, liaison.userId, manager.userId] });
  await met([], lonely);
  await met([], undefined, person && promise(person.id));
  await met([], club, ahead);
  await met([], lonely, ahead);

  const party = (stakeholderId: string, more: object = {}) => ({
    stakeholderId,
    role: 'PARTNER',
    joinedOn: '2024-01-01',
    ...more,
  });
  const parties = person ? [party(person.id)] : [];
  const active = { stage: 'ACTIVE', stageSince: '2024-01-01', meetingIntervalDays: 30, ...own };
  const kept = await make.partnership(leader, {
    name: 'Tre parter',
    ...active,
    parties: [party(club), ...parties, party(shop)],
  });
  ids.partnership = kept.id;
  for (const contributorId of [club, ...(person ? [person.id] : [])])
    await write('recordContribution', {
      partnershipId: kept.id,
      contributorId,
      kind: 'TIME',
      unit: 'HOURS',
      pledged: 7,
      startsOn: '2026-01-01',
    });
  await write('createAgreement', {
    partnershipId: kept.id,
    title: 'Avtal',
    duties: [club, ...(person ? [person.id] : [])].map((partyId) => ({ partyId, duty: 'Plikt' })),
  });
  const initiative = { name: 'Initiativet', ...own };
  ids.initiative = (await make.initiative(leader, person ? { ...initiative, leadId: person.id } : initiative)).id;
  for (const stakeholderId of [club, other, ...(person ? [person.id] : [])])
    await write('addInitiativeParticipation', { initiativeId: ids.initiative, stakeholderId, role: 'PARTNER' });
  if (person) {
    await make.partnership(leader, { name: 'Två parter', ...active, parties: [party(club), ...parties] });
    // While one has left and the next has not come, the hidden one is all there is beside a third.
    await make.partnership(leader, {
      name: 'Däremellan',
      ...active,
      ownerId: manager.userId,
      parties: [
        ...parties,
        party(body),
        party(club, { leftOn: '2025-01-31' }),
        party(shop, { joinedOn: '2025-06-01' }),
      ],
    });
    await hides!(person);
  }
  return ids;
}
