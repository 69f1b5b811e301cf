import type { Option } from './fields';
import { Radios } from './radios';

interface ChipsProps<Value extends string> {
  label: string;
  bare?: boolean;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
}

/** One of a few, in a line that may be pushed sideways on a phone. */
export function Chips<Value extends string>({ label, bare, value, onChange, options }: ChipsProps<Value>) {
  return (
    <fieldset className="field">
      <legend className={bare ? 'hidden-visually' : 'ask'}>{label}</legend>
      <div className="chips scroll">
        <Radios value={value} onChange={onChange} options={options} look="chip" />
      </div>
    </fieldset>
  );
}
