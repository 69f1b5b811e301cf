import { type ReactNode, useId } from 'react';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

interface RadiosProps<Value extends string, One extends Option<Value>> {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly One[];
  /** How each looks. */
  look?: string;
  /** What each shows; its words unless given. */
  show?: (option: One) => ReactNode;
}

/** The browser's own radio buttons, each within its label. */
export function Radios<Value extends string, One extends Option<Value>>({
  value,
  onChange,
  options,
  look,
  show = ({ label }) => label,
}: RadiosProps<Value, One>) {
  const name = useId();
  return options.map((option) => (
    <label key={option.value} className={look}>
      <input
        type="radio"
        name={name}
        value={option.value}
        checked={option.value === value}
        onChange={() => onChange(option.value)}
      />
      {show(option)}
    </label>
  ));
}
