import { stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { watch } from '../api/client';
import { type Failure, failureOf, passing } from '../api/failure';
import { noteChange, warningsIn } from '../api/use-api';
import { changeKept, readKept } from '../session/kept';
import type { Versioned } from '../shared/versioned-edit';
import { arisingOf, changesOf, type ContactForm, emptyForm, inputOf, keepable, withoutLost } from './contact-form';
import { HOLD, LOG, UPDATE } from './contact.operations';

/*
 * What was saved waits in the browser until the server has it. The request is kept whole, with an idempotency key of its own, and
 * sent as it is kept: sent twice, be it by two tabs, it still makes one row.
 */

export interface Waiting {
  /** The idempotency key. */
  key: string;
  userId: string;
  savedAt: string;
  subject: string;
  /** The body of the request, to the letter: with another the key would be refused. */
  body: string;
  /** What was typed, to be put right. */
  form: ContactForm;
  /** The contact that is changed by it; missing for one that is new. */
  of?: Standing;
  /** Why the server does not take it: it waits for its author. */
  failure?: Failure;
  /** Whether nobody whom it was about is there any more: then nothing of it is kept but that. */
  gone?: boolean;
}

/** A contact that stands, as it was when somebody began to change it. */
export interface Standing {
  id: string;
  base: Versioned<ContactForm>;
  /** Whether it is said with the change that it took place. */
  hold: boolean;
}

/** What is to be sent: all that was typed, and for a contact that stands what changed of it. */
export interface Sending {
  form: ContactForm;
  of?: Standing & { changed: Partial<ContactForm> };
}

const OUTBOX = 'outbox';
const RETRY_MS = 30_000;
const PATIENCE_MS = 20_000;
const channel = new BroadcastChannel('samverka.outbox');

type Listener = () => void;
const listeners = new Set<Listener>();
let shown: readonly Waiting[] = [];

const load = async () => {
  shown = (await readKept<Waiting[]>(OUTBOX)) ?? [];
  listeners.forEach((listener) => listener());
};
channel.onmessage = () => void load();

async function change(how: (all: Waiting[]) => Waiting[]): Promise<void> {
  await changeKept<Waiting[]>(OUTBOX, (all) => how(all ?? []));
  await load();
  channel.postMessage('changed');
}

/** For useSyncExternalStore. */
export const subscribe = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const waiting = (): readonly Waiting[] => shown;

export type Sent =
  | { state: 'sent'; warnings: string[]; id?: string; version?: number }
  | { state: 'waiting' }
  | { state: 'refused'; failure: Failure };

/** Puts a contact, or a change of one, into the outbox and tries to send it at once. What is refused comes back and is taken out again. */
export async function submit({ form, of }: Sending, userId: string): Promise<Sent> {
  const now = new Date();
  const entry: Waiting = {
    key: crypto.randomUUID(),
    userId,
    savedAt: now.toISOString(),
    subject: form.subject.trim(),
    body: bodyOf({ form, of }, now),
    form: keepable(form),
    ...(of && {
      of: { id: of.id, hold: of.hold, base: { version: of.base.version, form: keepable(of.base.form) } },
    }),
  };
  // A change that still waits is part of this one.
  await change((all) => [...all.filter((one) => !of || one.of?.id !== of.id), entry]);
  const outcomes = await flush(userId);
  const outcome = outcomes.get(entry.key) ?? { state: 'waiting' };
  if (outcome.state === 'refused') await remove(entry.key);
  return outcome;
}

function bodyOf({ form, of }: Sending, now: Date): string {
  if (!of) return requestOf('LogInteraction', LOG, inputOf(form, now));
  const input = { id: of.id, version: of.base.version, ...changesOf(of.changed, form, now) };
  const { followUps, commitments } = arisingOf(form);
  return of.hold
    ? requestOf('HoldInteraction', HOLD, { ...input, followUps, commitments })
    : requestOf('UpdateInteraction', UPDATE, { ...input, addFollowUps: followUps, addCommitments: commitments });
}

const requestOf = <Input>(
  operationName: string,
  query: TypedDocumentNode<unknown, { input: Input }>,
  input: Input,
): string => JSON.stringify({ operationName, query: stringifyDocument(query), variables: { input } });

export const remove = (key: string): Promise<void> => change((all) => all.filter((one) => one.key !== key));

/** What is kept of what the server does not take: nothing of those who are not there any more. */
function refused(entry: Waiting, failure: Failure): Waiting {
  const form = withoutLost(entry.form, failure);
  if (form.participants.length === 0)
    return { ...entry, body: '', subject: '', form: emptyForm(entry.userId), of: undefined, failure, gone: true };
  const left = new Set(form.participants.map(({ key }) => key));
  const lost = entry.form.participants.filter(({ key }) => !left.has(key)).map(({ key }) => key);
  return { ...entry, body: '', form, of: entry.of && without(entry.of, lost), failure };
}

const without = (of: Standing, lost: readonly string[]): Standing => ({
  ...of,
  base: {
    ...of.base,
    form: { ...of.base.form, participants: of.base.form.participants.filter(({ key }) => !lost.includes(key)) },
  },
});

/** Takes out all that somebody left to be sent. */
export const discard = (userId: string): Promise<void> => change((all) => all.filter((one) => one.userId !== userId));

/** Sends what waits, oldest first, one tab at a time. What cannot be sent now stays. */
export async function flush(userId: string): Promise<Map<string, Sent>> {
  const outcomes = new Map<string, Sent>();
  const work = async () => {
    await load();
    for (const entry of shown.filter((one) => one.userId === userId && !one.failure)) {
      const outcome = await send(entry);
      outcomes.set(entry.key, outcome);
      if (outcome.state === 'sent') {
        await remove(entry.key);
        noteChange();
      }
      if (outcome.state === 'refused')
        await change((all) => all.map((one) => (one.key === entry.key ? refused(one, outcome.failure) : one)));
    }
  };
  // Only over TLS and on this machine are there locks; without them the key alone keeps it from being doubled.
  await (navigator.locks ? navigator.locks.request('samverka.outbox', work) : work());
  return outcomes;
}

async function send({ key, body }: Waiting): Promise<Sent> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { data, errors, extensions } = (await response.json()) as {
      data?: Record<string, { interaction: { id: string; version?: number } }>;
      errors?: { extensions?: Record<string, unknown> }[];
      extensions?: unknown;
    };
    if (data && !errors) {
      const [{ interaction }] = Object.values(data);
      return { state: 'sent', warnings: warningsIn(extensions), ...interaction };
    }
    const failure = failureOf(errors?.[0] ?? {});
    watch(failure);
    return passing(failure) ? { state: 'waiting' } : { state: 'refused', failure };
  } catch {
    // No answer, or none of ours: whether it arrived is not known, and the key makes it safe to send again.
    return { state: 'waiting' };
  }
}

/** Keeps sending while the page is open: at once, when the network comes back, when one looks again, and now and then. */
export function keepSending(userId: string): () => void {
  const again = () => void flush(userId);
  const look = () => document.visibilityState === 'visible' && again();
  again();
  const timer = setInterval(() => shown.some((one) => !one.failure) && again(), RETRY_MS);
  window.addEventListener('online', again);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', again);
    document.removeEventListener('visibilitychange', look);
  };
}
