import type { LucideIcon } from 'lucide-react';
import type { Option } from './fields';
import { Icon } from './icon';
import { Radios } from './radios';

interface TilesProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly (Option<Value> & { sign: LucideIcon })[];
}

/** One of seven or so, each with its sign: four in a line and three below on a phone. */
export function Tiles<Value extends string>({ label, value, onChange, options }: TilesProps<Value>) {
  return (
    <fieldset className="field">
      <legend className="ask">{label}</legend>
      <div className="tiles">
        <Radios
          value={value}
          onChange={onChange}
          options={options}
          look="tile"
          show={({ sign, label: words }) => (
            <>
              <Icon of={sign} size="l" />
              <span>{words}</span>
            </>
          )}
        />
      </div>
    </fieldset>
  );
}
