import { Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Failure } from '../api/failure';
import { change } from '../api/use-api';
import { dayIn } from '../i18n/time';
import { useFormat } from '../i18n/use-format';
import { DayField } from '../shared/day-field';
import { FailureNotice, useProblemOf } from '../shared/failure-notice';
import { Mark } from '../shared/mark';
import { putForm } from '../shared/put-form';
import type { Named } from '../shared/stakeholder';
import { toast } from '../shared/toast';
import { useFind } from '../shared/use-find';
import { Button, IconButton } from '../ui/button';
import { CancelButton, Dialog } from '../ui/dialog';
import { TextField } from '../ui/fields';
import { Icon } from '../ui/icon';
import type { Affiliation } from './affiliation-words';
import { type BoardForm, boardInput, type Line, missingIn, type Newcomer, STAYS } from './board-form';
import { RECORD_BOARD } from './changes.operations';
import { PAGE } from './page.operations';
import { RoleOptions, ROLE_LIST } from './role-fields';
import './board.css';

const NOBODY = { name: '', role: '', phone: '', email: '' };

interface BoardDialogProps {
  of: Named;
  /** Who is there today. */
  affiliations: readonly Affiliation[];
  onClose: () => void;
}

/** A whole board after its annual meeting, recorded at once: who stays, who is something else, who leaves, who comes. */
export default function BoardDialog({ of, affiliations, onClose }: BoardDialogProps) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const client = useClient();
  const [form, setForm] = useState<BoardForm>({ on: dayIn(), lines: {}, newcomers: [] });
  const [failure, setFailure] = useState<Failure>();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const rows = useRef(0);
  // One key for what is sent, however often: another body needs another one.
  const sent = useRef({ body: '', key: '' });
  const { input, paths } = boardInput(of.id, affiliations, form);
  const missing = missingIn(form);
  const problemOf = useProblemOf(failure);
  const problem = (key: string): string | undefined =>
    asked && missing.includes(key) ? t('board.missing') : problemOf(paths.get(key) ?? key);
  const edit = (next: Partial<BoardForm>) => {
    setFailure(undefined);
    setForm((before) => ({ ...before, ...next }));
  };
  const add = () => edit({ newcomers: [...form.newcomers, { ...NOBODY, key: rows.current++ }] });
  const put = (key: number, next: Partial<Newcomer>) =>
    edit({ newcomers: form.newcomers.map((one) => (one.key === key ? { ...one, ...next } : one)) });
  const nothing = (input.changes?.length ?? 0) + (input.newMembers?.length ?? 0) === 0;

  const save = async () => {
    setAsked(true);
    if (missing.length > 0 || nothing) return;
    const body = JSON.stringify(input);
    if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
    setBusy(true);
    const outcome = await change(RECORD_BOARD, { input }, sent.current.key);
    // Somebody changed a line meanwhile: with what holds now under it, saving again is all there is to do.
    if (!outcome.ok && outcome.failure.code === 'CONFLICT')
      await client.query(PAGE, { id: of.id }, { requestPolicy: 'network-only' });
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.failure);
    toast({ text: t('toast.saved', { what: t('board.toldMeeting', { name: of.name, day: date(form.on) }) }) });
    onClose();
  };

  return (
    <Dialog title={t('board.meetingOf', { name: of.name })} onClose={onClose} broad>
      <form className="stack" noValidate onSubmit={(event) => putForm(event, () => !busy && void save())}>
        {failure && <FailureNotice failure={failure} shown={['role', 'value', 'givenName']} />}
        {asked && nothing && (
          <p className="problem" role="alert">
            {t('board.nothing')}
          </p>
        )}
        <DayField
          label={t('board.on')}
          required
          value={form.on}
          problem={problem('on')}
          onChange={(on) => edit({ on })}
        />
        <RoleOptions />
        <ul className="plain divided board-lines">
          {affiliations.map((one) => (
            <BoardLine
              key={one.id}
              one={one}
              line={form.lines[one.id] ?? STAYS}
              problem={
                problem(`${one.id}.role`) ??
                problemOf(`${paths.get(one.id)}.role`) ??
                problemOf(`${paths.get(one.id)}.id`) ??
                problemOf(paths.get(one.id) ?? '')
              }
              onChange={(line) => edit({ lines: { ...form.lines, [one.id]: line } })}
            />
          ))}
        </ul>
        <ul className="plain stack">
          {form.newcomers.map((one) => (
            <NewcomerFields
              key={one.key}
              one={one}
              problem={(field) => problem(`${one.key}.${field}`)}
              onChange={(next) => put(one.key, next)}
              onRemove={() => edit({ newcomers: form.newcomers.filter(({ key }) => key !== one.key) })}
            />
          ))}
        </ul>
        <div>
          <Button look="soft" onPress={add}>
            <Icon of={Plus} size="s" />
            {t('board.addNew')}
          </Button>
        </div>
        <div className="row">
          <Button type="submit" look="primary" isDisabled={busy}>
            {busy ? t('common.saving') : t('common.save')}
          </Button>
          <CancelButton />
        </div>
      </form>
    </Dialog>
  );
}

interface BoardLineProps {
  one: Affiliation;
  line: Line;
  problem: string | undefined;
  onChange: (line: Line) => void;
}

/** Somebody who is there: one press says what becomes of them. */
function BoardLine({ one: { id, role, person }, line, problem, onChange }: BoardLineProps) {
  const { t } = useTranslation();
  return (
    <li className="board-line">
      <Mark of={person} />
      <span className="grow">
        <span className="strong">{person.name}</span>
        <span className="soft small"> {role}</span>
      </span>
      <fieldset className="seg">
        <legend className="hidden-visually">{t('board.becomes', { name: person.name })}</legend>
        {(['stays', 'newRole', 'leaves'] as const).map((becomes) => (
          <label key={becomes}>
            <input
              type="radio"
              name={`line-${id}`}
              checked={line.becomes === becomes}
              onChange={() => onChange({ ...line, becomes })}
            />
            {t(`board.${becomes}`)}
          </label>
        ))}
      </fieldset>
      {line.becomes === 'newRole' && (
        <div className="board-role">
          <TextField
            label={t('board.newRoleOf', { name: person.name })}
            list={ROLE_LIST}
            autoFocus
            value={line.role}
            problem={problem}
            onChange={(next) => onChange({ ...line, role: next })}
          />
        </div>
      )}
      {line.becomes === 'leaves' && problem && <span className="problem">{problem}</span>}
    </li>
  );
}

interface NewcomerProps {
  one: Newcomer;
  problem: (field: 'name' | 'role' | 'phone' | 'email') => string | undefined;
  onChange: (next: Partial<Newcomer>) => void;
  onRemove: () => void;
}

/** The key that ends a field leads to the next one, as on a telephone; from the last one the form is sent. */
function onward(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter') return;
  const fields = [...event.currentTarget.querySelectorAll('input')];
  const next = fields[fields.indexOf(event.target as HTMLInputElement) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Somebody who comes: who is known already is offered, so that nobody stands there twice. */
function NewcomerFields({ one, problem, onChange, onRemove }: NewcomerProps) {
  const { t } = useTranslation();
  const { found } = useFind(one.person ? '' : one.name, ['PERSON']);
  return (
    <li className="board-new" onKeyDown={onward}>
      <div className="columns fields">
        {one.person ? (
          <p className="row">
            <Mark of={{ kind: 'PERSON', name: one.person.name }} />
            <span className="strong">{one.person.name}</span>
          </p>
        ) : (
          <TextField
            label={t('board.name')}
            autoFocus
            autoComplete="off"
            enterKeyHint="next"
            value={one.name}
            problem={problem('name')}
            onChange={(name) => onChange({ name })}
          />
        )}
        <TextField
          label={t('board.role')}
          list={ROLE_LIST}
          enterKeyHint="next"
          value={one.role}
          problem={problem('role')}
          onChange={(role) => onChange({ role })}
        />
        <TextField
          label={t('contactKind.PHONE')}
          type="tel"
          autoComplete="off"
          enterKeyHint="next"
          value={one.phone}
          problem={problem('phone')}
          onChange={(phone) => onChange({ phone })}
        />
        <TextField
          label={t('contactKind.EMAIL')}
          type="email"
          autoComplete="off"
          value={one.email}
          problem={problem('email')}
          onChange={(email) => onChange({ email })}
        />
      </div>
      <div className="row">
        {!one.person &&
          found.slice(0, 3).map((person) => (
            <Button key={person.id} small look="soft" onPress={() => onChange({ person, name: person.name })}>
              {t('board.use', { name: person.name })}
            </Button>
          ))}
        <IconButton icon={Trash2} label={t('board.remove', { name: one.name || t('board.new') })} onPress={onRemove} />
      </div>
    </li>
  );
}
