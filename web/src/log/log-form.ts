import type { Failure } from '../api/failure';
import type { VariablesOf } from '../api/graphql';
import { numberOf } from '../i18n/read-number';
import { fromWallClock } from '../i18n/time';
import type { Confidential } from '../shared/confidentiality-fields';
import { type Channel, type Participant, participantInput } from '../shared/participant';
import { isProtected, type Named } from '../shared/stakeholder';
import type { LOG } from './log.operations';

type Input = VariablesOf<typeof LOG>['input'];
export interface FollowUpDraft {
  title: string;
  dueOn: string;
}

export interface PromiseDraft extends FollowUpDraft {
  promisedBy: 'US' | 'STAKEHOLDER';
}

/** What is typed on the page, as it is typed. */
export interface LogForm extends Confidential {
  participants: Participant[];
  channel: Channel;
  subject: string;
  /** By Stockholm's clock, as YYYY-MM-DDTHH:mm; empty: when it is saved. */
  startsAt: string;
  durationMinutes: string;
  place: string;
  note: string;
  noteState: 'DRAFT' | 'FINALISED';
  followUps: FollowUpDraft[];
  promises: PromiseDraft[];
}

export const emptyForm = (channel: Channel = 'MEETING'): LogForm => ({
  participants: [],
  channel,
  subject: '',
  startsAt: '',
  durationMinutes: '',
  place: '',
  note: '',
  noteState: 'DRAFT',
  followUps: [],
  promises: [],
  confidentiality: 'INTERNAL',
  legalProvision: '',
  readerIds: [],
});

/** Whether anything is typed that would be missed. */
export const isTyped = (form: LogForm): boolean =>
  form.participants.length > 0 ||
  [form.subject, form.note, form.place].some((text) => text.trim() !== '') ||
  form.followUps.length + form.promises.length > 0;

export type Missing = 'participants' | 'subject' | 'startsAt';

/** What has to be there before it can be saved. */
export const missingIn = (form: LogForm): Missing[] => [
  ...(form.participants.length === 0 ? (['participants'] as const) : []),
  ...(form.subject.trim() === '' ? (['subject'] as const) : []),
  ...(form.startsAt && !fromWallClock(form.startsAt) ? (['startsAt'] as const) : []),
];

/** The input of `logInteraction` for what is typed. @param now the time of an interaction that has none of its own */
export function inputOf(form: LogForm, now: Date): Input {
  const startsAt = (form.startsAt && fromWallClock(form.startsAt)) || now;
  const text = (value: string) => value.trim() || null;
  return {
    channel: form.channel,
    subject: form.subject.trim(),
    startsAt: startsAt.toISOString(),
    status: startsAt > now ? 'PLANNED' : 'HELD',
    durationMinutes: numberOf(form.durationMinutes),
    place: text(form.place),
    ...(text(form.note) && { note: text(form.note), noteState: form.noteState }),
    confidentiality: form.confidentiality,
    legalProvision: text(form.legalProvision),
    readerIds: form.confidentiality === 'RESTRICTED' ? form.readerIds : [],
    participants: form.participants.map(participantInput),
    followUps: form.followUps
      .filter(({ title }) => title.trim())
      .map(({ title, dueOn }) => ({ title: title.trim(), dueOn: dueOn || null })),
    commitments: form.promises
      .filter(({ title }) => title.trim())
      .map(({ title, dueOn, promisedBy }) => ({ promisedBy, title: title.trim(), dueOn: dueOn || null })),
  };
}

/** Of whom among the participants the server says that they are not there. */
const LOST = /^input\.participants\[(\d+)\]\.(stakeholderId|onBehalfOfId)$/;

/** The form without those of whom the server says that they are not there (any more): no name of theirs is kept. */
export function withoutLost(form: LogForm, { fields }: Pick<Failure, 'fields'>): LogForm {
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
export const withNow = (form: LogForm, id: string, now: Named | null): LogForm => ({
  ...form,
  participants: form.participants.flatMap((one) => (one.id === id ? (now ? [{ ...one, ...now }] : []) : [one])),
});

/** The form as it may be kept in the browser: without the names of those whose identity is protected. */
export const keepable = (form: LogForm): LogForm => ({
  ...form,
  participants: form.participants.map((one) => (isProtected(one) ? { ...one, name: '' } : one)),
});
