import type { VariablesOf } from '../api/graphql';
import { numberOf } from '../i18n/read-number';
import { fromWallClock } from '../i18n/time';
import type { Confidential } from '../shared/confidentiality-fields';
import { isProtected, type Kind, type Named } from '../shared/stakeholder';
import type { LOG } from './log.operations';

type Input = VariablesOf<typeof LOG>['input'];
export type Channel = Input['channel'];

export const CHANNELS: readonly Channel[] = ['MEETING', 'CALL', 'VISIT', 'EVENT', 'DIGITAL_MEETING', 'EMAIL', 'LETTER'];

/** Who took part: somebody known, or somebody who is put down with the interaction. */
export interface Participant {
  key: string;
  name: string;
  kind: Kind;
  /** Missing for who is new. */
  id?: string;
  protectedIdentity?: string;
  /** The organisation spoken for that day. */
  onBehalfOf?: Named;
  /** Of a new person: what they are in the organisation spoken for. */
  role?: string;
}

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

export const participantOf = (one: Named): Participant => ({ ...one, key: one.id });

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

/** A full name in its two parts: the last word is the family name. */
export function nameParts(name: string): { givenName: string; familyName: string | null } {
  const words = name.trim().split(/\s+/);
  return words.length < 2
    ? { givenName: words[0] ?? '', familyName: null }
    : { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? null };
}

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

function participantInput({ id, name, kind, onBehalfOf, role }: Participant): Input['participants'][number] {
  const onBehalfOfId = onBehalfOf?.id ?? null;
  if (id) return { stakeholderId: id, onBehalfOfId };
  if (kind === 'PERSON')
    return {
      newPerson: { ...nameParts(name), roleInOrganisation: (onBehalfOf && role?.trim()) || null },
      onBehalfOfId,
    };
  return { newOrganisation: { kind, name: name.trim() } };
}

/** The form as it may be kept in the browser: without the names of those whose identity is protected. */
export const keepable = (form: LogForm): LogForm => ({
  ...form,
  participants: form.participants.map((one) => (isProtected(one) ? { ...one, name: '' } : one)),
});
