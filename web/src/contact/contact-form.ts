import type { Failure } from '../api/failure';
import type { VariablesOf } from '../api/graphql';
import { isUnread, numberOf } from '../i18n/read-number';
import { addDays, dayIn, fromWallClock, toWallClock } from '../i18n/time';
import type { Confidential } from '../shared/confidentiality-fields';
import { isProtected, type Named } from '../shared/stakeholder';
import type { Versioned } from '../shared/versioned-edit';
import type { ContactOf, LOG, UPDATE } from './contact.operations';
import { type Channel, type Participant, participantInput, participantOf } from './participant';

type Input = VariablesOf<typeof LOG>['input'];
type ChangeInput = VariablesOf<typeof UPDATE>['input'];

export interface FollowUpDraft {
  title: string;
  dueOn: string;
  /** Who does it; empty: oneself. */
  assigneeId: string;
}

export interface PromiseDraft extends Omit<FollowUpDraft, 'assigneeId'> {
  promisedBy: 'US' | 'STAKEHOLDER';
}

/** What a contact belongs to. */
export interface Belongs {
  id: string;
  name: string;
}

/** What is typed of a contact, as it is typed. */
export interface ContactForm extends Confidential {
  /** Whether it lies ahead: then other questions are asked. */
  planned: boolean;
  participants: Participant[];
  /** A name that is typed and not picked. */
  unpicked: string;
  channel: Channel;
  subject: string;
  /** By Stockholm's clock, as YYYY-MM-DDTHH:mm; empty: when it is saved. */
  startsAt: string;
  durationMinutes: string;
  place: string;
  note: string;
  /** Empty as long as nobody said who may read the note. */
  noteState: 'DRAFT' | 'FINALISED' | '';
  followUps: FollowUpDraft[];
  promises: PromiseDraft[];
  staffIds: string[];
  focusAreaIds: string[];
  initiatives: Belongs[];
  partnerships: Belongs[];
}

export const emptyForm = (userId: string, channel: Channel = 'MEETING'): ContactForm => ({
  planned: false,
  participants: [],
  unpicked: '',
  channel,
  subject: '',
  startsAt: '',
  durationMinutes: '',
  place: '',
  note: '',
  noteState: '',
  followUps: [],
  promises: [],
  staffIds: [userId],
  focusAreaIds: [],
  initiatives: [],
  partnerships: [],
  confidentiality: 'INTERNAL',
  legalProvision: '',
  readerIds: [],
});

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();

/** A contact that stands, as the form holds it. What is still to come out of it is added. */
export const formOf = (one: ContactOf): Versioned<ContactForm> => ({
  version: one.version,
  form: {
    planned: one.status === 'PLANNED',
    participants: one.participants.map(({ stakeholder, onBehalfOf }) => ({
      ...participantOf(stakeholder as Named),
      onBehalfOf: onBehalfOf,
    })),
    unpicked: '',
    channel: one.channel,
    subject: one.subject,
    startsAt: toWallClock(new Date(one.startsAt)),
    durationMinutes: one.durationMinutes === null ? '' : String(one.durationMinutes),
    place: one.place ?? '',
    note: one.note ?? '',
    noteState: one.note || one.noteState === 'FINALISED' ? one.noteState : '',
    followUps: [],
    promises: [],
    staffIds: ids(one.staff),
    focusAreaIds: ids(one.focusAreas),
    initiatives: [...one.initiatives],
    partnerships: [...one.partnerships],
    confidentiality: one.confidentiality,
    readerIds: ids(one.readers),
    legalProvision: one.legalProvision ?? '',
  },
});

/** Whether anything is typed that would be missed. */
export const isTyped = (form: ContactForm): boolean =>
  form.participants.length > 0 ||
  [form.unpicked, form.subject, form.note, form.place].some((text) => text.trim() !== '') ||
  form.followUps.length + form.promises.length > 0;

export type Missing = 'unpicked' | 'participants' | 'subject' | 'startsAt' | 'year' | 'ahead' | 'names' | 'readers';

/** The years that a contact may lie in. */
const YEARS = { first: 2000, last: 2099 };

/** What has to be put right before it can be saved. @param held whether it took place, so that it cannot lie ahead */
export function missingIn(form: ContactForm, now: Date, held = false): Missing[] {
  const at = form.startsAt === '' ? now : isUnread(form.startsAt) ? undefined : fromWallClock(form.startsAt);
  const year = form.startsAt === '' || isUnread(form.startsAt) ? YEARS.first : Number(form.startsAt.slice(0, 4));
  const odd = year < YEARS.first || year > YEARS.last;
  const namesake = form.participants.some(
    ({ id, kind, name, givenName }) => !id && (kind === 'PERSON' ? (givenName ?? name) : name).trim() === '',
  );
  const checks: Record<Missing, boolean> = {
    unpicked: [form, ...form.participants].some(({ unpicked }) => unpicked?.trim()),
    participants: form.participants.length === 0 && form.unpicked.trim() === '',
    names: namesake,
    subject: form.subject.trim() === '',
    startsAt: !at && !odd,
    year: odd,
    ahead: held && !odd && at !== undefined && at > now,
    readers: form.note.trim() !== '' && form.noteState === '',
  };
  return (Object.keys(checks) as Missing[]).filter((key) => checks[key]);
}

const text = (value: string) => value.trim() || null;

/** What of the form is optional for the API, as far as it is given. @param level who may read of it in the end */
function optional(form: Partial<ContactForm>, level: ContactForm['confidentiality']) {
  const { durationMinutes, place, confidentiality, legalProvision, readerIds, ...ties } = form;
  const { staffIds, focusAreaIds, initiatives, partnerships } = ties;
  return {
    ...(durationMinutes !== undefined && { durationMinutes: numberOf(durationMinutes) }),
    ...(place !== undefined && { place: text(place) }),
    ...(confidentiality && { confidentiality }),
    ...(legalProvision !== undefined && { legalProvision: text(legalProvision) }),
    ...(readerIds && { readerIds: level === 'RESTRICTED' ? readerIds : [] }),
    ...(staffIds && { staffIds }),
    ...(focusAreaIds && { focusAreaIds }),
    ...(initiatives && { initiativeIds: ids(initiatives) }),
    ...(partnerships && { partnershipIds: ids(partnerships) }),
  };
}

const followUpsOf = ({ followUps }: Pick<ContactForm, 'followUps'>) =>
  followUps
    .filter(({ title }) => title.trim())
    .map(({ title, dueOn, assigneeId }) => ({
      title: title.trim(),
      dueOn: dueOn || null,
      ...(assigneeId && { assigneeId }),
    }));

const promisesOf = ({ promises }: Pick<ContactForm, 'promises'>) =>
  promises
    .filter(({ title }) => title.trim())
    .map(({ title, dueOn, promisedBy }) => ({ promisedBy, title: title.trim(), dueOn: dueOn || null }));

const noteOf = ({ note, noteState }: Pick<ContactForm, 'note' | 'noteState'>) => ({
  note: text(note),
  ...(noteState && { noteState }),
});

const instantOf = (startsAt: string, now: Date): Date => (startsAt && fromWallClock(startsAt)) || now;

/** The input of `logInteraction` for what is typed. @param now the time of a contact that has none of its own */
export function inputOf(form: ContactForm, now: Date): Input {
  const startsAt = instantOf(form.startsAt, now);
  return {
    channel: form.channel,
    subject: form.subject.trim(),
    startsAt: startsAt.toISOString(),
    status: startsAt > now ? 'PLANNED' : 'HELD',
    ...optional(form, form.confidentiality),
    ...(text(form.note) && noteOf(form)),
    participants: form.participants.map(participantInput),
    followUps: followUpsOf(form),
    commitments: promisesOf(form),
  };
}

/** What changed of a contact that stands, as `updateInteraction` and `holdInteraction` take it. @param form all that is typed */
export function changesOf(changed: Partial<ContactForm>, form: ContactForm, now: Date) {
  const { channel, subject, startsAt, participants } = changed;
  return {
    ...(channel && { channel }),
    ...(subject !== undefined && { subject: subject.trim() }),
    ...(startsAt !== undefined && { startsAt: instantOf(startsAt, now).toISOString() }),
    ...optional(changed, form.confidentiality),
    ...((changed.note !== undefined || changed.noteState) && noteOf(form)),
    ...(participants && { participants: participants.map(participantInput) }),
  } satisfies Partial<ChangeInput>;
}

/** What is to come out of a contact that stands. */
export const arisingOf = (form: ContactForm) => ({ followUps: followUpsOf(form), commitments: promisesOf(form) });

/** Of whom among the participants the server says that they are not there. */
const LOST = /^input\.participants\[(\d+)\]\.(stakeholderId|onBehalfOfId)$/;

/** The form without those of whom the server says that they are not there (any more): no name of theirs is kept. */
export function withoutLost(form: ContactForm, { fields }: Pick<Failure, 'fields'>): ContactForm {
  const lost = new Set(
    fields.filter(({ rule }) => rule === 'exists').flatMap(({ path }) => LOST.exec(path)?.slice(1).join() ?? []),
  );
  if (lost.size === 0) return form;
  const participants = form.participants
    .map((one, at) => (lost.has(`${at},onBehalfOfId`) ? { ...one, onBehalfOf: undefined } : one))
    .filter((_, at) => !lost.has(`${at},stakeholderId`));
  return { ...form, participants };
}

/** The form with a participant as the server knows them now: under the name they have, or not at all. */
export const withNow = (form: ContactForm, id: string, now: Named | null): ContactForm => ({
  ...form,
  participants: form.participants.flatMap((one) => (one.id === id ? (now ? [{ ...one, ...now }] : []) : [one])),
});

/** The form as it may be kept in the browser: without the names of those whose identity is protected. */
export const keepable = (form: ContactForm): ContactForm => ({
  ...form,
  participants: form.participants.map((one) => (isProtected(one) ? { ...one, name: '' } : one)),
});

/** The form with who may read its note as it was said last, where nobody says it of this one. */
export const withHabit = (form: ContactForm, habit: ContactForm['noteState'] | undefined): ContactForm =>
  form.noteState === '' && form.note.trim() && habit ? { ...form, noteState: habit } : form;

/** Day and time said anew: what lies ahead is planned. */
export function atTime(startsAt: string, now: Date): Pick<ContactForm, 'startsAt'> & Partial<ContactForm> {
  const at = startsAt === '' ? now : isUnread(startsAt) ? undefined : fromWallClock(startsAt);
  return { startsAt, ...(at && { planned: at > now }) };
}

/** What a form says that is begun as a plan: tomorrow, before noon. */
export const asPlan = (): Pick<ContactForm, 'planned' | 'startsAt'> => ({
  planned: true,
  startsAt: `${addDays(dayIn(), 1)}T10:00`,
});
