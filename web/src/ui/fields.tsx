import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { type Option, Radios } from './radios';

export type { Option };

export interface Common {
  label: string;
  /** A sentence that helps to fill it in. */
  hint?: ReactNode;
  /** What is wrong with what it holds. */
  problem?: string;
  /** Whether the label is for screen readers only: where the page shows it otherwise. */
  bare?: boolean;
}

/** Label, hint and problem around a control, tied together for screen readers. */
function Field({
  id,
  label,
  hint,
  problem,
  bare,
  children,
}: Common & { id: string; children: (described: object) => ReactNode }) {
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label htmlFor={id} className={bare ? 'hidden-visually' : undefined}>
        {label}
      </label>
      {children({ 'aria-describedby': described, 'aria-invalid': problem ? true : undefined })}
      {hint && (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      )}
      {problem && (
        <span id={`${id}-problem`} className="problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

type TextProps = Common & {
  value: string;
  onChange: (value: string) => void;
  lines?: number;
} & Omit<InputHTMLAttributes<HTMLInputElement | HTMLTextAreaElement>, 'value' | 'onChange' | 'id'>;

export function TextField({ label, hint, problem, bare, value, onChange, lines, ...rest }: TextProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} problem={problem} bare={bare}>
      {(described) =>
        lines ? (
          <textarea
            {...rest}
            {...described}
            id={id}
            className="input"
            rows={lines}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...rest}
            {...described}
            id={id}
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

type SelectProps<Value extends string> = Common & {
  value: Value | '';
  onChange: (value: Value | '') => void;
  options: readonly Option<Value>[];
  /** What stands for nothing chosen; without it something always is. */
  none?: string;
  disabled?: boolean;
};

/** One of a list, by the browser's own control: phones bring a good one. */
export function SelectField<Value extends string>({
  label,
  hint,
  problem,
  bare,
  value,
  onChange,
  options,
  none,
  disabled,
}: SelectProps<Value>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} problem={problem} bare={bare}>
      {(described) => (
        <select
          {...described}
          id={id}
          className="input"
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value as Value | '')}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({
  label,
  checked,
  onChange,
  hint,
  disabled,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div className="check">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span id={`${id}-hint`} className="soft small">
            <br />
            {hint}
          </span>
        )}
      </span>
    </div>
  );
}

/** One of a few, all in sight: a tap chooses. */
export function ChoiceField<Value extends string>({
  label,
  value,
  onChange,
  options,
  bare,
}: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  bare?: boolean;
}) {
  return (
    <fieldset className="field">
      <legend className={bare ? 'hidden-visually' : 'label'}>{label}</legend>
      <div className="choices">
        <Radios value={value} onChange={onChange} options={options} look="choice" />
      </div>
    </fieldset>
  );
}

/** Any of a few, all in sight. */
export function ManyField<Value extends string>({
  label,
  values,
  onChange,
  options,
  hint,
  problem,
}: {
  label: string;
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  options: readonly Option<Value>[];
  hint?: string;
  problem?: string;
}) {
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      {hint && <span className="hint">{hint}</span>}
      <div className="choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input type="checkbox" checked={values.includes(option.value)} onChange={() => toggle(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
      {problem && (
        <span className="problem" role="alert">
          {problem}
        </span>
      )}
    </fieldset>
  );
}
