import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureOf } from '../api/failure';
import type { Outcome } from '../api/use-api';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { Edit } from './in-place';
import { useShown } from './shown';
import { toast } from './toast';
import { dropUnsaved, keepUnsaved, unsaved } from './unsaved';
import { changedKeys, type Difference, differences, pick } from './merge';

export interface Versioned<Form> {
  form: Form;
  version: number;
}

/** What is typed, and what it began from. */
export interface Typed<Form> {
  base: Versioned<Form>;
  form: Form;
}

interface Conflict<Form> {
  theirs: Versioned<Form>;
  rows: Difference<Form>[];
}

type Undo = () => Promise<Outcome<unknown>>;

interface EditOptions<Form> {
  /** What record is edited: what is typed is kept under it until it is saved. */
  key: string;
  /** The record as it was when the editing began. */
  from: Versioned<Form>;
  /** The record as it is now. */
  load: () => Promise<Versioned<Form> | undefined>;
  /** What is typed to begin with, where that is not the record as it is. */
  start?: Partial<Form>;
  /** Whether it is saved also where nothing changed. */
  always?: boolean;
  /** What of the form is no part of the record, so that nobody else can have changed it. */
  aside?: readonly (keyof Form)[];
  /** Saves what changed, from a version on. */
  save: (changes: Partial<Form>, version: number, typed: Typed<Form>) => Promise<Outcome<unknown>>;
  /** It is saved, and may be taken back: said at the bottom, unless the page says it itself. */
  onSaved?: (undo: Undo) => void;
  /** The editing is over: saved, or called off. */
  onEnd: () => void;
  labels: { [Key in keyof Form]?: string };
  /** A value in words. */
  show: (key: keyof Form, value: Form[keyof Form]) => string;
}

export interface VersionedEdit<Form> extends Edit<Form> {
  /** Changes what is typed; a function gets what is typed by then, also where several changes come at once. */
  set: (next: Partial<Form> | ((before: Form) => Partial<Form>)) => void;
  submit: (typed?: Form) => Promise<void>;
}

/**
 * Edits a record that somebody else may be editing too. Who saves second is shown both versions side by side and says what
 * stands; nothing that was typed is lost meanwhile.
 */
export function useVersionedEdit<Form extends object>({
  key,
  from,
  start = {},
  always = false,
  aside = [],
  onSaved: tell,
  load,
  save,
  onEnd,
  labels,
  show,
}: EditOptions<Form>): VersionedEdit<Form> {
  const { t } = useTranslation();
  const onSaved = tell ?? ((undo: Undo) => toast({ text: t('toast.savedPlain'), undo }));
  const shown = useShown();
  const [base, setBase] = useState(() => unsaved<Typed<Form>>(key)?.base ?? from);
  const [form, setForm] = useState(() => unsaved<Typed<Form>>(key)?.form ?? { ...from.form, ...start });
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Conflict<Form>>();

  const typedLast = useRef(form);
  const put = (typed: Form) => {
    typedLast.current = typed;
    setForm(typed);
  };
  const set: VersionedEdit<Form>['set'] = (next) => {
    const before = typedLast.current;
    const typed = { ...before, ...(typeof next === 'function' ? next(before) : next) };
    put(typed);
    keepUnsaved(key, { base, form: typed } satisfies Typed<Form>);
  };
  /** Ends the editing; what is typed is no longer needed. */
  const end = () => {
    dropUnsaved(key);
    onEnd();
  };

  /** Puts back what stood there, unless somebody has changed it since. */
  const undo = async (before: Form, saved: Form, keys: (keyof Form)[]): Promise<Outcome<unknown>> => {
    const now = await load();
    if (!now) return { ok: false, failure: failureOf({ extensions: { code: 'NOT_FOUND' } }) };
    if (changedKeys(saved, now.form).some((key) => keys.includes(key)))
      return { ok: false, failure: failureOf({ extensions: { code: 'CONFLICT' } }) };
    return save(pick(before, keys), now.version, { base: now, form: { ...now.form, ...pick(before, keys) } });
  };

  const send = async (began: Versioned<Form>, wanted: Form): Promise<void> => {
    const keys = changedKeys(began.form, wanted);
    if (keys.length === 0 && !always) return end();
    setBusy(true);
    const outcome = await save(pick(wanted, keys), began.version, { base: began, form: wanted });
    setBusy(false);
    if (outcome.ok) {
      onSaved(() => undo(began.form, wanted, keys));
      return end();
    }
    if (outcome.failure.code !== 'CONFLICT') return setFailure(outcome.failure);
    const theirs = await load();
    if (!theirs) return setFailure({ ...outcome.failure, code: 'NOT_FOUND' });
    const rows = differences(began.form, wanted, theirs.form).filter(({ key: field }) => !aside.includes(field));
    // They made the same of it: there is nothing left to decide.
    if (rows.length === 0) {
      const rest = pick(
        wanted,
        keys.filter((field) => aside.includes(field)),
      );
      return always || Object.keys(rest).length > 0 ? send(theirs, { ...theirs.form, ...rest }) : end();
    }
    put(wanted);
    setConflict({ theirs, rows });
  };

  const settle = (keep: ReadonlySet<keyof Form>) => {
    if (!conflict) return;
    const { theirs, rows } = conflict;
    const mine = rows.map(({ key }) => key).filter((key) => keep.has(key));
    const merged = { ...theirs.form, ...pick(form, [...mine, ...aside]) };
    setConflict(undefined);
    setBase(theirs);
    put(merged);
    void send(theirs, merged);
  };

  const dialog: ReactNode = conflict && (
    <ConflictDialog
      rows={conflict.rows.map(({ key, clash }) => ({
        key: String(key),
        label: labels[key] ?? String(key),
        clash,
        mine: shown(String(key), show(key, form[key])),
        theirs: shown(String(key), show(key, conflict.theirs.form[key])),
      }))}
      onSettle={(keep) => settle(keep as ReadonlySet<keyof Form & string>)}
      onClose={() => setConflict(undefined)}
    />
  );

  return {
    form,
    set,
    cancel: end,
    submit: (typed: Form = form) => {
      setFailure(undefined);
      return send(base, typed);
    },
    busy,
    failure,
    dialog,
  };
}

interface ConflictRow {
  key: string;
  label: string;
  mine: string;
  theirs: string;
  clash: boolean;
}

function ConflictDialog({
  rows,
  onSettle,
  onClose,
}: {
  rows: readonly ConflictRow[];
  onSettle: (keep: ReadonlySet<string>) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [keep, setKeep] = useState<ReadonlySet<string>>(new Set(rows.map(({ key }) => key)));
  const choose = (key: string, mine: boolean) => {
    const next = new Set(keep);
    if (mine) next.add(key);
    else next.delete(key);
    setKeep(next);
  };
  return (
    <Dialog title={t('conflict.title')} onClose={onClose} broad>
      <p>{t('conflict.text')}</p>
      <div className="stack">
        {rows.map((row) => (
          <fieldset key={row.key} className="conflict">
            <legend className="label">
              {row.label} {row.clash && <span className="tag warn">{t('conflict.both')}</span>}
            </legend>
            <div className="columns">
              {(['mine', 'theirs'] as const).map((side) => (
                <label key={side} className="conflict-side">
                  <span className="row">
                    <input
                      type="radio"
                      name={`conflict-${row.key}`}
                      checked={keep.has(row.key) === (side === 'mine')}
                      onChange={() => choose(row.key, side === 'mine')}
                    />
                    <strong>{t(`conflict.${side}`)}</strong>
                  </span>
                  <span className="conflict-value">{row[side] || t('conflict.nothing')}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div className="row">
        <Button look="primary" onPress={() => onSettle(keep)}>
          {t('conflict.save')}
        </Button>
        <Button onPress={onClose}>{t('conflict.back')}</Button>
      </div>
    </Dialog>
  );
}
