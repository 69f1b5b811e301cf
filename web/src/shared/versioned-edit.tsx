import { type ReactNode, useState } from 'react';
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
interface Typed<Form> {
  base: Versioned<Form>;
  form: Form;
}

interface Conflict<Form> {
  theirs: Versioned<Form>;
  rows: Difference<Form>[];
}

interface EditOptions<Form> {
  /** What record is edited: what is typed is kept under it until it is saved. */
  key: string;
  /** The record as it was when the editing began. */
  from: Versioned<Form>;
  /** The record as it is now. */
  load: () => Promise<Versioned<Form> | undefined>;
  /** Saves what changed, from a version on. */
  save: (changes: Partial<Form>, version: number) => Promise<Outcome<unknown>>;
  /** The editing is over: saved, or called off. */
  onEnd: () => void;
  labels: { [Key in keyof Form]?: string };
  /** A value in words. */
  show: (key: keyof Form, value: Form[keyof Form]) => string;
}

/**
 * Edits a record that somebody else may be editing too. Who saves second is shown both versions side by side and says what
 * stands; nothing that was typed is lost meanwhile.
 */
export function useVersionedEdit<Form extends object>({
  key,
  from,
  load,
  save,
  onEnd,
  labels,
  show,
}: EditOptions<Form>): Edit<Form> {
  const { t } = useTranslation();
  const shown = useShown();
  const [base, setBase] = useState(() => unsaved<Typed<Form>>(key)?.base ?? from);
  const [form, setForm] = useState(() => unsaved<Typed<Form>>(key)?.form ?? from.form);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<Conflict<Form>>();

  const set = (next: Partial<Form>) => {
    const typed = { ...form, ...next };
    setForm(typed);
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
    return save(pick(before, keys), now.version);
  };

  const send = async (start: Versioned<Form>, wanted: Form): Promise<void> => {
    const keys = changedKeys(start.form, wanted);
    if (keys.length === 0) return end();
    setBusy(true);
    const outcome = await save(pick(wanted, keys), start.version);
    setBusy(false);
    if (outcome.ok) {
      toast({ text: t('toast.savedPlain'), undo: () => undo(start.form, wanted, keys) });
      return end();
    }
    if (outcome.failure.code !== 'CONFLICT') return setFailure(outcome.failure);
    const theirs = await load();
    if (!theirs) return setFailure({ ...outcome.failure, code: 'NOT_FOUND' });
    const rows = differences(start.form, wanted, theirs.form);
    // They made the same of it: there is nothing left to save.
    if (rows.length === 0) return end();
    setForm(wanted);
    setConflict({ theirs, rows });
  };

  const settle = (keep: ReadonlySet<keyof Form>) => {
    if (!conflict) return;
    const { theirs, rows } = conflict;
    const mine = rows.map(({ key }) => key).filter((key) => keep.has(key));
    const merged = { ...theirs.form, ...pick(form, mine) };
    setConflict(undefined);
    setBase(theirs);
    setForm(merged);
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
    submit: () => {
      setFailure(undefined);
      return send(base, form);
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
