import type { Option } from './fields';
import { Radios } from './radios';

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
}

/** Which of two to four: all of them in one bar. */
export function Segments<Value extends string>({ label, value, onChange, options }: SegmentsProps<Value>) {
  return (
    <div className="seg wide" role="radiogroup" aria-label={label}>
      <Radios value={value} onChange={onChange} options={options} />
    </div>
  );
}
