import { useId } from 'react';
import type { Option } from './fields';

interface ChipsProps<Value extends string> {
  label: string;
  bare?: boolean;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
}

/** One of a few, in a line that may be pushed sideways on a phone. */
export function Chips<Value extends string>({ label, bare, value, onChange, options }: ChipsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className={bare ? 'hidden-visually' : 'ask'}>{label}</legend>
      <div className="chips scroll">
        {options.map((option) => (
          <label key={option.value} className="chip">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
