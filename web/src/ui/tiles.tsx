import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { Option } from './fields';
import { Icon } from './icon';

interface TilesProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly (Option<Value> & { sign: LucideIcon })[];
}

/** One of seven or so, each with its sign: four in a line and three below on a phone. */
export function Tiles<Value extends string>({ label, value, onChange, options }: TilesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="ask">{label}</legend>
      <div className="tiles">
        {options.map((option) => (
          <label key={option.value} className="tile">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <Icon of={option.sign} size="l" />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
