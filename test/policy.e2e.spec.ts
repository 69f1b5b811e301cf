import {
  allows,
  CONDITIONS,
  type Confidentiality,
  type Facts,
  POLICY,
  type StakeholderKind,
} from '../src/access/policy.js';
import { interactionVisible, noteVisible } from '../src/interactions/interaction.sight.js';
import { partnershipVisible } from '../src/partnerships/partnership.sight.js';
import { contactPointVisible, stakeholderVisible } from '../src/stakeholders/stakeholder.sight.js';
import { Statement } from '../src/database/statement.js';
import { type Actor, type Role, ROLES } from '../src/kernel/actor.js';
import { rowOf } from '../src/records/table.js';
import type { RecordClass } from '../src/records/declaration.js';
import { Stakeholder } from '../src/stakeholders/stakeholder.entity.js';
import { ContactPoint } from '../src/stakeholders/contact-point.entity.js';
import { Interaction } from '../src/interactions/interaction.entity.js';
import { Partnership } from '../src/partnerships/partnership.entity.js';
import { TestApp } from './app.js';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

/** Every set of roles that an account may have. */
const ROLE_SETS: Role[][] = Array.from({ length: 2 ** ROLES.length }, (_, bits) =>
  ROLES.filter((_role, i) => bits & (1 << i)),
);
const LEVELS: Confidentiality[] = ['OPEN', 'INTERNAL', 'RESTRICTED'];

const RECORDS: Record<string, RecordClass> = {
  stakeholder: Stakeholder,
  contact_point: ContactPoint,
  interaction: Interaction,
  partnership: Partnership,
};

/** The ids of the rows of a table that an actor sees. */
async function seen(table: string, visible: (row: never, sight: Statement) => string, actor: Actor): Promise<string[]> {
  const statement = new Statement(actor);
  const row = rowOf(RECORDS[table], 't') as never;
  const rows = await app.sql<{ id: string }>(
    `SELECT t.id FROM ${table} t WHERE ${visible(row, statement)}`,
    statement.values,
  );
  return rows.map(({ id }) => id).toSorted();
}

describe('the policy as SQL', () => {
  /** One record for each mixture of facts, and what the facts are to the actor. */
  const actorId = '0a000000-0000-7000-8000-000000000001';
  const otherId = '0a000000-0000-7000-8000-000000000002';
  const records: Record<string, { id: string; facts: Facts; note?: Facts }[]> = {
    stakeholder: [],
    interaction: [],
    partnership: [],
    contact_point: [],
  };
  interface Who {
    id: string;
    kind: StakeholderKind;
    hidden: boolean;
    withheld: boolean;
  }
  const kindsSeen = (them: Who[]) => them.filter((one) => !one.hidden && !one.withheld).map(({ kind }) => kind);
  let count = 0;
  const newId = () => `0b000000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;

  beforeAll(async () => {
    for (const id of [actorId, otherId])
      await app.sql(`INSERT INTO app_user (id, email, name, roles) VALUES ($1, $2, 'x', '{}')`, [
        id,
        `${id}@example.test`,
      ]);
    const who: Who[] = [];
    for (const [kind, identity, withheld] of [
      ['PERSON', 'NONE', false],
      ['PERSON', 'ASSUMED_IDENTITY', false],
      ['ASSOCIATION', 'NONE', false],
      ['BUSINESS', 'NONE', false],
      ['PERSON', 'NONE', true],
      ['PERSON', 'PROTECTED_REGISTRATION', true],
    ] as const) {
      const id = newId();
      await app.sql(
        `INSERT INTO stakeholder (id, kind, name, search_text, protected_identity, processing_restricted_at)
         VALUES ($1, $2, 'x', 'x', $3, CASE WHEN $4 THEN now() END)`,
        [id, kind, identity, withheld],
      );
      const hidden = identity !== 'NONE';
      who.push({ id, kind, hidden, withheld });
      records.stakeholder.push({ id, facts: { kinds: [kind], hidden, withheld } });
      for (const confidentiality of LEVELS)
        for (const named of [false, true]) {
          const point = newId();
          await app.sql(
            `INSERT INTO contact_point (id, stakeholder_id, kind, value, confidentiality) VALUES ($1, $2, 'EMAIL', 'x', $3)`,
            [point, id, confidentiality],
          );
          if (named) await app.sql('INSERT INTO contact_point_reader VALUES ($1, $2)', [point, actorId]);
          records.contact_point.push({ id: point, facts: { kinds: [kind], confidentiality, named } });
        }
    }
    const parties = [[1], [3], [1, 3], [2, 3], [4], [1, 4], [3, 4], [5], [1, 2, 3], [2, 3, 4]].map((them) =>
      them.map((i) => who[i]),
    );
    for (const confidentiality of LEVELS)
      for (const touched of parties)
        for (const tie of ['author', 'staff', 'reader', 'none'])
          for (const noteLevel of [null, ...LEVELS])
            for (const draft of [false, true]) {
              const id = newId();
              await app.sql(
                `INSERT INTO interaction (id, channel, status, starts_at, subject, note, note_state, author_id, confidentiality, note_confidentiality)
                 VALUES ($1, 'CALL', 'HELD', now(), 'x', 'x', $2, $3, $4, $5)`,
                [id, draft ? 'DRAFT' : 'FINALISED', tie === 'author' ? actorId : otherId, confidentiality, noteLevel],
              );
              for (const [position, { id: stakeholderId }] of touched.entries()) {
                await app.sql(
                  `INSERT INTO interaction_participant (interaction_id, stakeholder_id, position) VALUES ($1, $2, $3)`,
                  [id, stakeholderId, position],
                );
                await app.sql(`INSERT INTO timeline_entry VALUES ($1, $2, now(), 'HELD')`, [stakeholderId, id]);
              }
              if (tie === 'staff') await app.sql('INSERT INTO interaction_staff VALUES ($1, $2)', [id, actorId]);
              if (tie === 'reader') await app.sql('INSERT INTO interaction_reader VALUES ($1, $2)', [id, actorId]);
              // What the actor does not see of it tells nothing: only process leaders see a protected identity, and those ask for no kinds.
              const kinds = kindsSeen(touched);
              const named = tie === 'reader';
              const hidden = touched.every((one) => one.hidden || one.withheld);
              const withheld = touched.every((one) => one.withheld);
              records.interaction.push({
                id,
                facts: { kinds, hidden, withheld, confidentiality, named, own: tie === 'author' || tie === 'staff' },
                note: { kinds, draft, confidentiality: noteLevel ?? confidentiality, named, own: tie === 'author' },
              });
            }
    for (const confidentiality of LEVELS)
      for (const touched of [...parties, [who[3], who[3]]])
        for (const tie of ['owner', 'reader', 'none']) {
          const id = newId();
          await app.sql(
            `INSERT INTO partnership (id, name, search_text, purpose, form, stage, stage_since, owner_id, confidentiality)
             VALUES ($1, 'x', 'x', 'x', 'INFORMAL', 'ACTIVE', now(), $2, $3)`,
            [id, tie === 'owner' ? actorId : otherId, confidentiality],
          );
          for (const { id: stakeholderId } of touched)
            await app.sql(
              `INSERT INTO partnership_party (id, partnership_id, stakeholder_id, role, joined_on) VALUES (gen_random_uuid(), $1, $2, 'PARTNER', now())`,
              [id, stakeholderId],
            );
          if (tie === 'reader') await app.sql('INSERT INTO partnership_reader VALUES ($1, $2)', [id, actorId]);
          const kinds = kindsSeen(touched);
          const missing = (gone: (one: Who) => boolean) =>
            touched.some(gone) && touched.filter((one) => !gone(one)).length < 2;
          const hidden = missing((one) => one.hidden || one.withheld);
          const withheld = missing((one) => one.withheld);
          records.partnership.push({
            id,
            facts: { kinds, hidden, withheld, confidentiality, named: tie === 'reader', own: tie === 'owner' },
          });
        }
  });

  it.each(ROLE_SETS.map((roles) => [roles.join('+') || 'nobody', roles] as const))(
    'is the policy as a predicate, for %s and every mixture of facts',
    async (_name, roles) => {
      const actor: Actor = { userId: actorId, name: 'x', roles, requestId: 'x' };
      const expected = (table: string, permission: keyof typeof POLICY, which: 'facts' | 'note' = 'facts') =>
        records[table]
          .filter((record) => allows(actor, permission, record[which] ?? {}))
          .map(({ id }) => id)
          .toSorted();
      const own = (table: string, ids: string[]) =>
        ids.filter((id) => records[table].some((record) => record.id === id));
      const check = async (
        table: string,
        visible: (row: never, sight: Statement) => string,
        permission: keyof typeof POLICY,
        which?: 'facts' | 'note',
      ) =>
        expect([permission, own(table, await seen(table, visible, actor))]).toEqual([
          permission,
          expected(table, permission, which),
        ]);
      await check('stakeholder', stakeholderVisible, 'stakeholder.read');
      await check('contact_point', contactPointVisible, 'contactPoint.read');
      await check('interaction', interactionVisible, 'interaction.read');
      await check('interaction', noteVisible, 'note.read', 'note');
      await check('partnership', partnershipVisible, 'partnership.read');
    },
  );

  it('asks for conditions that there are', () => {
    for (const rules of Object.values(POLICY))
      for (const rule of rules)
        for (const condition of 'when' in rule ? rule.when : []) expect(CONDITIONS).toHaveProperty(condition);
  });
});
