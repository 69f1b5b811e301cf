import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { getNamedType, type GraphQLSchema, isCompositeType } from 'graphql';
import { allows, type Facts, type Permission, type StakeholderKind } from '../src/access/policy.js';
import { type Role, ROLES } from '../src/kernel/actor.js';
import { SCOPES } from '../src/access/scopes.js';
import { stockholmDate } from '../src/kernel/time.js';
import { Client, TestApp } from './app.js';
import * as make from './make.js';
import { FINDERS, makeMarkedRecords, type MarkedRecords, type Who } from './marked-records.js';
import { allEdges, anyQuery, barely, edgesIn, everything, type Values } from './shapes.js';

let app: TestApp;
let schema: GraphQLSchema;

beforeAll(async () => {
  app = await TestApp.start({
    OFFICER_MAY_LEAD: 'true',
    MAX_TOKENS: '100000',
    MAX_CHARACTERS: '1000000',
    BODY_LIMIT_BYTES: '2000000',
    MAX_FIELDS: '10000',
    MAX_COST: '1000000000',
    MAX_ALIASES: '1000',
    MAX_DEPTH: '30',
  });
  ({ schema } = app.app.get(GraphQLSchemaHost));
});
afterAll(() => app.stop());

const nobody = '01900000-0000-7000-8000-000000000000';
const queries = () => Object.values(schema.getQueryType()!.getFields());
const mutations = () => Object.values(schema.getMutationType()!.getFields());

/** The root fields that need each permission. One that is not here fails the spec. */
const NEEDS: Record<'anybody' | Permission, string> = {
  anybody: 'signIn signInOptions passwordLink choosePassword',
  'self.read': 'me permissions due writableKinds',
  'account.own': `sessions apiTokens changePassword confirmSecondFactor createApiToken enrolSecondFactor removeSecondFactor
    revokeApiToken revokeSession signOut`,
  'account.manage': `accounts createUser updateUser setUserActive allowReset resetPassword resetSecondFactor inviteUser
    makePasswordLink`,
  'user.read': 'users',
  'vocabulary.read': 'areas focusAreas cadenceDefaults',
  'vocabulary.write': 'createArea updateArea createFocusArea updateFocusArea updateCadenceDefault',
  'stakeholder.read': 'stakeholder stakeholders',
  'stakeholder.write': `createPerson createAssociation createCivilSocietyGroup createBusiness createPublicBody updatePerson
    updateAssociation updateCivilSocietyGroup updateBusiness updatePublicBody addContactPoint updateContactPoint removeContactPoint
    archiveStakeholder restoreStakeholder confirmDetails`,
  'stakeholder.readProtected': '',
  'stakeholder.protect': '',
  'contactPoint.read': '',
  'affiliation.write': `createAffiliation updateAffiliation endAffiliation createOrganisationRelation updateOrganisationRelation
    endOrganisationRelation recordBoard`,
  'keyPerson.write': 'designateKeyPerson endKeyPersonDesignation reopenKeyPersonDesignation',
  'keyPerson.review': 'reviewKeyPersonDesignation',
  'interaction.read': 'interaction interactions followUps commitments',
  'interaction.write': `logInteraction updateInteraction holdInteraction cancelInteraction reinstateInteraction updateFollowUp
    completeFollowUp cancelFollowUp reopenFollowUp updateCommitment closeCommitment reopenCommitment`,
  'note.read': '',
  'initiative.read': 'initiative initiatives grants',
  'initiative.write': `createInitiative updateInitiative changeInitiativeStatus addInitiativeParticipation updateInitiativeParticipation
    recordGrant updateGrant recordOutcome updateOutcome`,
  'partnership.read': 'partnership partnerships agreements contributionTotals',
  'partnership.write': `createPartnership updatePartnership changePartnershipStage revertPartnershipStage addPartnershipParty updatePartnershipParty
    addPartnershipFollowUp addPartnershipCommitment createAgreement updateAgreement changeAgreementState recordContribution updateContribution`,
  'partnership.review': 'reviewPartnership',
  'assessment.read': 'influenceInterestMatrix',
  'assessment.write': 'assessStakeholder updateAssessment',
  'attention.read': 'attention agenda',
  'attention.everybody': '',
  'handover.read': 'handoverBrief',
  'handover.write': 'assignOwner handOver',
  'network.read': 'network networkAnalysis networkChange networkPicture introductionPath missingPartners',
  'report.read': 'overview',
  'audit.read': 'auditEvents',
  'privacy.manage': `dataSubjects privacyRequests makeSubjectAccessReport recordPrivacyRequest decidePrivacyRequest erasePerson`,
  'retention.manage': `retentionRules disposals createRetentionRule updateRetentionRule previewRetention executeRetention`,
};

/** What a bare call of a field is about, where the permission depends on it. */
const KINDS: Record<string, StakeholderKind> = {
  Person: 'PERSON',
  Association: 'ASSOCIATION',
  CivilSocietyGroup: 'CIVIL_SOCIETY_GROUP',
  Business: 'BUSINESS',
  PublicBody: 'PUBLIC_BODY',
};

describe('every root field, for every role', () => {
  const needOf = new Map(
    Object.entries(NEEDS).flatMap(([permission, fields]) =>
      fields.split(/\s+/).map((field) => [field, permission as 'anybody' | Permission] as const),
    ),
  );
  const VALUES: Values = { ids: [nobody], texts: ['matris@example.test'] };
  /** Ends the session that it is called in: last. */
  const ordered = () =>
    [
      ...queries().map((field) => ({ field, mutation: false })),
      ...mutations().map((field) => ({ field, mutation: true })),
    ].toSorted((a, b) => Number(a.field.name === 'signOut') - Number(b.field.name === 'signOut'));

  it('has a row in the table', () => {
    const known = [...needOf.keys()].filter(Boolean).toSorted();
    expect(
      ordered()
        .map(({ field }) => field.name)
        .toSorted(),
    ).toEqual(known);
  });

  it.each(ROLES)('lets %s call what the policy says, and nothing else', async (role: Role) => {
    const client = await app.signUp(`matris-${role.toLowerCase()}@example.test`, [role]);
    for (const { field, mutation } of ordered()) {
      const need = needOf.get(field.name)!;
      const kind = KINDS[field.name.replace(/^(create|update)/, '')];
      const facts: Facts =
        kind && need === 'stakeholder.write'
          ? { kinds: [kind] }
          : { kinds: Object.values(KINDS), confidentiality: 'OPEN' };
      const may = need === 'anybody' || allows({ roles: [role] }, need, facts);
      const { errors = [] } = await client.send(`${mutation ? 'mutation' : 'query'} { ${barely(field, VALUES)} }`);
      const codes = errors.map((error) => error.extensions.code);
      expect([field.name, codes.filter((code) => /^GRAPHQL|INTERNAL/.test(code))]).toEqual([field.name, []]);
      expect([field.name, codes.includes('FORBIDDEN')]).toEqual([field.name, !may]);
      if (need !== 'anybody') expect([field.name, codes.includes('UNAUTHENTICATED')]).toEqual([field.name, false]);
    }
  });

  it.each(['READ', 'WRITE'] as const)('lets a %s token call what its scope names, whoever made it', async (scope) => {
    const owner = await app.signUp(`matris-allt-${scope.toLowerCase()}@example.test`, [...ROLES]);
    const { token } = await make.mutate(
      owner,
      'createApiToken',
      { name: 'Program', scope, expiresOn: stockholmDate() },
      'token',
    );
    const program = new Client(app.url, token, owner.userId);
    for (const { field, mutation } of ordered()) {
      const need = needOf.get(field.name)!;
      if (need === 'anybody') continue;
      const { errors = [] } = await program.send(`${mutation ? 'mutation' : 'query'} { ${barely(field, VALUES)} }`);
      const refused = errors.some(({ extensions: { code } }) => code === 'FORBIDDEN');
      expect([field.name, refused]).toEqual([field.name, !(SCOPES[scope] as readonly string[]).includes(need)]);
    }
  });

  it('lets nobody call anything who has not signed in', async () => {
    for (const { field, mutation } of ordered()) {
      if (needOf.get(field.name) === 'anybody') continue;
      const answer = await app.anonymous.send(`${mutation ? 'mutation' : 'query'} { ${barely(field, VALUES)} }`);
      expect([field.name, answer.status, Object.values(answer.data ?? {}).filter(Boolean)]).toEqual([
        field.name,
        401,
        [],
      ]);
    }
  });
});

describe('every edge', () => {
  const clients = {} as Record<Who, Client>;
  let records: MarkedRecords;
  const allIds = () => Object.values(records.ids).flat();

  beforeAll(async () => {
    Object.assign(clients, {
      author: await app.as('PROCESS_LEADER'),
      colleague: await app.signUp('matris-kollega@example.test', ['PROCESS_LEADER']),
      liaison: await app.as('ASSOCIATION_LIAISON'),
      manager: await app.as('MANAGER'),
      admin: await app.as('ADMIN'),
      officer: await app.as('DATA_PROTECTION_OFFICER'),
    });
    records = await makeMarkedRecords(clients);
  });

  /** What the data protection officer reads of anybody, because it is what they are there for. */
  const OFFICE = ['auditEvents', 'dataSubjects', 'privacyRequests', 'disposals', 'retentionRules'];
  /** Arguments without which an edge leads nowhere. */
  const MORE: Record<string, string[]> = {
    contributionTotals: ['byContributor: true, byPartnership: true'],
    agenda: ['first: 100, held: true', 'first: 100, everybody: true', 'first: 100, kinds: [KEY_PERSON_REVIEW]'],
    attention: ['first: 100', 'first: 100, everybody: true'],
    networkAnalysis: ['limit: 100'],
    networkChange: ['from: "2026-02-01", limit: 100'],
    auditEvents: ['first: 100', 'first: 100, filter: { objectTypes: ["User"] }'],
    passwordLink: ['token: "none"'],
  };

  /** Every operation that asks a root field for all there is below it. */
  function operations(name: string): string[] {
    const field = schema.getQueryType()!.getFields()[name];
    const values = { ids: [nobody], texts: ['Zopen'] };
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? everything(schema, type, 2, values) : '';
    const ids = (records.ids as Record<string, string[] | undefined>)[name];
    const idArg = field.args.find(({ type: of }) => String(of) === 'UUID!')?.name;
    const variants = ids
      ? ids.map((id) => `${idArg}: "${id}"`)
      : (MORE[name] ?? (field.args.some((arg) => arg.name === 'first') ? ['first: 100'] : ['']));
    const text = field.args.some((arg) => arg.name === 'text' && String(arg.type) === 'String!') ? 'text: "Zopen"' : '';
    return variants.map((args) => {
      const given = [args, text].filter(Boolean).join(', ');
      return `{ ${name}${given && `(${given})`} ${below} }`;
    });
  }

  it('leads each role to what it may see, and to nothing else', async () => {
    const led = new Set<string>();
    for (const [who, client] of Object.entries(clients)) {
      let text = '';
      for (const { name } of queries()) {
        for (const operation of operations(name)) {
          const { data, errors = [] } = await client.send(operation);
          const wrong = errors.filter((error) => error.extensions.code !== 'FORBIDDEN').map((error) => error.message);
          expect([who, name, wrong]).toEqual([who, name, []]);
          edgesIn(schema, data, led);
          if (who !== 'officer' || !OFFICE.includes(name)) text += JSON.stringify(data ?? null).toLowerCase();
        }
      }
      const found = Object.keys(FINDERS).filter((marker) => text.includes(marker));
      expect([who, found]).toEqual([
        who,
        Object.keys(FINDERS).filter((marker) => FINDERS[marker].includes(who as Who)),
      ]);
      expect([who, text.includes('$sensitive')]).toEqual([who, false]);
    }
    // An edge that leads nowhere here proves nothing: give it a record. The accounts of the sample are proven with the sample.
    led.add('SignInOptions.sampleAccounts');
    expect(allEdges(schema).filter((edge) => !led.has(edge))).toEqual([]);
  });

  it('shows no protected person to a liaison or a manager, whatever the shape of the query', async () => {
    const roots = queries().map(({ name }) => name);
    const values: Values = { ids: [records.hiddenId, ...allIds()], texts: ['zprotected', 'Överallt', 'Zopen'] };
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('liaison' as const, 'manager' as const),
        fc.infiniteStream(fc.nat(1_000_000)),
        async (who, stream) => {
          const query = anyQuery(schema, roots, 3, values, (n) => (stream.next().value as number) % n);
          const { data, errors = [] } = await clients[who].send(query);
          const codes = errors.map(({ extensions: { code } }) => code);
          expect([query, codes.filter((code) => !/^(FORBIDDEN|BAD_USER_INPUT|NOT_FOUND)$/.test(code))]).toEqual([
            query,
            [],
          ]);
          if (errors.length === 0) answered++;
          const text = JSON.stringify([data, errors]).toLowerCase();
          expect([query, /zprotected|zwithheld/.test(text)]).toEqual([query, false]);
        },
      ),
      { numRuns: 300, seed: 1488 },
    );
    expect(answered).toBeGreaterThan(100);
  });
});
