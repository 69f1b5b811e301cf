import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ROLES } from '../kernel/actor.js';
import { ContactPoint } from '../stakeholders/contact-point.entity.js';
import { Stakeholder } from '../stakeholders/stakeholder.entity.js';
import { ContactPointKindEnum } from '../stakeholders/stakeholder.enums.js';
import { recordShape } from './sample.fields.js';

/** Where the files lie, seen from src/samples and from dist/samples alike. */
const FOLDER = new URL('../../samples/', import.meta.url);

const key = z.string().regex(/^[a-z0-9-]+$/);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().min(1);
const period = { validFrom: date.optional(), validUntil: date.optional() };

const promisedBy = z.enum(['US', 'STAKEHOLDER']);
const stage = z.enum(['IDENTIFIED', 'DIALOGUE', 'NEGOTIATION', 'ACTIVE', 'PAUSED', 'ENDED', 'DECLINED']);

const contactPoint = z.strictObject({ ...recordShape(ContactPoint), kind: z.enum(ContactPointKindEnum), value: text });

/** The shape of each file: records refer to each other by their keys. Days count from the day of loading. */
const FILES = {
  accounts: z.strictObject({ key, email: z.email(), name: text, roles: z.array(z.enum(ROLES)) }),
  areas: z.strictObject({
    key,
    name: text,
    kind: z.enum(['MUNICIPALITY', 'PART_OF_TOWN', 'DISTRICT', 'NEIGHBOURHOOD', 'PLACE']),
    parent: key.optional(),
    code: text.optional(),
  }),
  'focus-areas': z.strictObject({ key, name: text, nameEn: text }),
  stakeholders: z.strictObject({
    ...recordShape(Stakeholder),
    key,
    kind: z.enum(['PERSON', 'ASSOCIATION', 'BUSINESS', 'CIVIL_SOCIETY_GROUP', 'PUBLIC_BODY']),
    name: text,
    source: text,
    owner: key.optional(),
    areas: z.array(key).optional(),
    focus: z.array(key).optional(),
    contactPoints: z.array(contactPoint).optional(),
    contactCadence: z.strictObject({ idealDays: z.int(), longestDays: z.int() }).optional(),
  }),
  affiliations: z.strictObject({ key, person: key, organisation: key, role: text, primary: z.boolean(), ...period }),
  'organisation-relations': z.strictObject({
    key,
    kind: z.enum(['PARENT_OF', 'MEMBER_OF', 'SUCCESSOR_OF', 'COOPERATES_WITH']),
    from: key,
    to: key,
    ...period,
  }),
  'key-persons': z.strictObject({ key, person: key, rationale: text, sinceDaysAgo: z.int(), reviewInDays: z.int() }),
  interactions: z.strictObject({
    key,
    daysAgo: z.int(),
    time: z.string().regex(/^\d\d:\d\d$/),
    channel: z.enum(['MEETING', 'CALL', 'VISIT', 'EMAIL', 'EVENT', 'DIGITAL_MEETING', 'LETTER']),
    status: z.enum(['PLANNED', 'HELD', 'CANCELLED', 'NO_SHOW']).optional(),
    subject: text,
    place: text.optional(),
    durationMinutes: z.int().optional(),
    note: text.optional(),
    noteState: z.enum(['DRAFT', 'FINALISED']).optional(),
    confidentiality: z.enum(['OPEN', 'INTERNAL', 'RESTRICTED']).optional(),
    legalProvision: text.optional(),
    focus: z.array(key).optional(),
    participants: z.array(z.strictObject({ stakeholder: key, onBehalfOf: key.optional() })),
    staff: z.array(key),
    followUps: z
      .array(z.strictObject({ title: text, dueAfterDays: z.int(), assignee: key, done: text.optional() }))
      .optional(),
    commitments: z
      .array(z.strictObject({ promisedBy, title: text, dueAfterDays: z.int(), kept: text.optional() }))
      .optional(),
  }),
  initiatives: z.strictObject({
    key,
    name: text,
    formerName: text.optional(),
    kind: z.enum(['PROGRAMME', 'PROJECT', 'EVENT', 'ESTABLISHMENT', 'ENGAGEMENT']),
    status: z.enum(['PLANNED', 'ONGOING', 'COMPLETED', 'STOPPED']),
    source: text,
    description: text.optional(),
    lead: key.optional(),
    owner: key.optional(),
    parent: key.optional(),
    areas: z.array(key),
    focus: z.array(key),
    startsInDays: z.int().optional(),
    endsInDays: z.int().optional(),
    participations: z
      .array(
        z.strictObject({
          stakeholder: key,
          role: z.enum(['PARTNER', 'FUNDER', 'HOST', 'SUPPORTER', 'PARTICIPANT']),
          validUntil: date.optional(),
        }),
      )
      .optional(),
    grants: z
      .array(
        z.strictObject({
          key,
          funder: key,
          amount: z.number(),
          purpose: text,
          reference: text.optional(),
          awardedDaysAgo: z.int(),
          reportDueInDays: z.int(),
          reportedDaysAgo: z.int().optional(),
        }),
      )
      .optional(),
    outcomes: z
      .array(
        z.strictObject({
          observedDaysAgo: z.int(),
          description: text,
          measure: z.number().optional(),
          unit: text.optional(),
          source: text,
        }),
      )
      .optional(),
  }),
  partnerships: z.strictObject({
    key,
    name: text,
    purpose: text,
    form: z.enum(['INFORMAL', 'COMPACT', 'LETTER_OF_INTENT', 'IOP', 'GRANT', 'SPONSORSHIP', 'CONTRACT']),
    owner: key.optional(),
    reviewInDays: z.int().optional(),
    meetingIntervalDays: z.int().optional(),
    areas: z.array(key),
    focus: z.array(key),
    initiatives: z.array(key).optional(),
    stages: z.array(z.strictObject({ stage, daysAgo: z.int(), reason: text })).min(1),
    parties: z
      .array(
        z.strictObject({
          stakeholder: key,
          role: z.enum(['LEAD', 'PARTNER', 'FUNDER', 'HOST', 'SUPPORTER']),
          joinedDaysAgo: z.int().optional(),
          representedByStaff: z.boolean().optional(),
        }),
      )
      .min(2),
    agreements: z
      .array(
        z.strictObject({
          key,
          title: text,
          state: z.enum(['DRAFT', 'AWAITING_DECISION', 'AWAITING_SIGNATURE', 'SIGNED', 'TERMINATED']),
          diaryNumber: text.optional(),
          signedDaysAgo: z.int().optional(),
          terminatedDaysAgo: z.int().optional(),
          validUntilInDays: z.int().optional(),
          disputeClause: text.optional(),
          documentReference: text.optional(),
          duties: z.array(z.strictObject({ party: key, duty: text })).optional(),
        }),
      )
      .optional(),
    contributions: z
      .array(
        z.strictObject({
          key,
          by: key,
          kind: z.enum(['MONEY', 'TIME', 'PREMISES', 'EXPERTISE', 'MATERIAL', 'NETWORK']),
          unit: text,
          pledged: z.number(),
          delivered: z.number(),
          daysAgo: z.int(),
          description: text.optional(),
        }),
      )
      .optional(),
    commitments: z
      .array(z.strictObject({ key, by: promisedBy, stakeholder: key, title: text, dueInDays: z.int() }))
      .optional(),
    reviews: z.array(z.strictObject({ findings: text })).optional(),
  }),
  assessments: z.strictObject({
    key,
    stakeholder: key,
    daysAgo: z.int(),
    influence: z.int(),
    interest: z.int(),
    stance: z.enum(['SUPPORTIVE', 'NEUTRAL', 'SCEPTICAL', 'OPPOSED', 'UNKNOWN']),
    rationale: text,
    by: key.optional(),
  }),
} as const;

export type SampleName = keyof typeof FILES;
export type SampleRecord<Name extends SampleName> = z.infer<(typeof FILES)[Name]>;

/** The records of a sample file, checked. */
export async function readSample<Name extends SampleName>(name: Name): Promise<SampleRecord<Name>[]> {
  const content: unknown = JSON.parse(await readFile(new URL(`${name}.json`, FOLDER), 'utf8'));
  return z.array(FILES[name]).parse(content);
}
