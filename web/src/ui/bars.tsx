export interface Bar {
  key: string;
  label: string;
  value: number;
  /** How much of the value is drawn dark: a part of the whole. */
  part?: number;
  /** The value in words; the number itself unless given. */
  shown?: string;
}

/** Lying bars, each with its name and its value: a chart that is its own table. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="bars plain" aria-label={label}>
      {bars.map(({ key, label: name, value, part = value, shown }) => (
        <li key={key} style={{ display: 'contents' }}>
          <span>{name}</span>
          <span className="bar" aria-hidden="true">
            <span className="whole" style={{ width: `${(100 * value) / most}%` }}>
              <span style={{ width: `${value ? (100 * part) / value : 0}%` }} />
            </span>
          </span>
          <span className="number">{shown ?? value}</span>
        </li>
      ))}
    </ul>
  );
}
