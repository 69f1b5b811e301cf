import type { Client } from './app.js';

let count = 0;
const number = () => ++count;

const create = async (client: Client, type: string, input: object): Promise<any> => {
  const field = type.charAt(0).toLowerCase() + type.slice(1);
  const data = await client.ok(
    `mutation ($input: Create${type}Input!) { create${type}(input: $input) { ${field} { id version name } } }`,
    { input },
  );
  return data[`create${type}`][field];
};

/* Factories: each makes what it needs and is not given. */

export const person = (client: Client, input: object = {}) =>
  create(client, 'Person', { givenName: 'Person', familyName: `Nummer ${number()}`, ...input });

export const association = (client: Client, input: object = {}) =>
  create(client, 'Association', { name: `Föreningen ${number()}`, ...input });

export const business = (client: Client, input: object = {}) =>
  create(client, 'Business', { name: `Företaget ${number()}`, ...input });

export const group = (client: Client, input: object = {}) =>
  create(client, 'CivilSocietyGroup', { name: `Gruppen ${number()}`, ...input });

export const publicBody = (client: Client, input: object = {}) =>
  create(client, 'PublicBody', { name: `Förvaltningen ${number()}`, ...input });

export const area = async (client: Client, input: object = {}): Promise<any> => {
  const data = await client.ok(
    'mutation ($input: CreateAreaInput!) { createArea(input: $input) { area { id version name } } }',
    { input: { name: `Område ${number()}`, kind: 'DISTRICT', ...input } },
  );
  return data.createArea.area;
};

export const focusArea = async (client: Client, input: object = {}): Promise<any> => {
  const data = await client.ok(
    'mutation ($input: CreateFocusAreaInput!) { createFocusArea(input: $input) { focusArea { id version name } } }',
    { input: { name: `Fokus ${number()}`, ...input } },
  );
  return data.createFocusArea.focusArea;
};

export const affiliation = async (
  client: Client,
  input: { personId?: string; organisationId?: string; [field: string]: unknown },
): Promise<any> => {
  const personId = input.personId ?? (await person(client)).id;
  const organisationId = input.organisationId ?? (await association(client)).id;
  const data = await client.ok(
    'mutation ($input: CreateAffiliationInput!) { createAffiliation(input: $input) { affiliation { id version } } }',
    { input: { role: 'ordförande', ...input, personId, organisationId } },
  );
  return data.createAffiliation.affiliation;
};

export const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction {
  id version status startsAt note noteState subject
  participants { stakeholder { id name kind } onBehalfOf { id name } }
  staff { id } focusAreas { id } followUps { id version title dueOn status assignee { id } } } } }`;

export const interaction = async (
  client: Client,
  input: { participants?: object[]; [field: string]: unknown } = {},
): Promise<any> => {
  const participants = input.participants ?? [{ stakeholderId: (await person(client)).id }];
  const data = await client.ok(LOG, {
    input: { channel: 'MEETING', subject: 'Möte', startsAt: '2026-03-02T10:00:00Z', ...input, participants },
  });
  return data.logInteraction.interaction;
};

/** A mutation with one input, and the fields of its payload that are wanted back. */
export const mutate = async (client: Client, name: string, input: object, fields: string): Promise<any> =>
  (await client.ok(mutation(name, fields), { input }))[name];

export const mutation = (name: string, fields: string): string =>
  `mutation ($input: ${INPUT[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { ${fields} } }`;

/** The inputs that are not named as their mutation. */
const INPUT: Record<string, string> = { completeFollowUp: 'CloseFollowUpInput' };

const INITIATIVE = 'initiative { id version name status startsOn endsOn }';

export const initiative = async (client: Client, input: object = {}): Promise<any> => {
  const fields = { name: `Initiativ ${number()}`, kind: 'PROJECT', status: 'ONGOING', ...input };
  return (await mutate(client, 'createInitiative', fields, INITIATIVE)).initiative;
};

const PARTNERSHIP = 'partnership { id version name stage stageSince parties { id version stakeholder { id } leftOn } }';

export const partnership = async (
  client: Client,
  input: { parties?: object[]; [field: string]: unknown } = {},
): Promise<any> => {
  const parties = input.parties ?? [
    { stakeholderId: (await association(client)).id, role: 'LEAD' },
    { stakeholderId: (await publicBody(client)).id, role: 'PARTNER' },
  ];
  const fields = { name: `Samverkan ${number()}`, purpose: 'Tillsammans', form: 'INFORMAL', ...input, parties };
  return (await mutate(client, 'createPartnership', fields, PARTNERSHIP)).partnership;
};
