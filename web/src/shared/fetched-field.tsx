import type { ReactNode } from 'react';
import type { Common } from '../ui/fields';
import { fetched } from './fetched';

/** A field that weighs more than most pages: it is fetched when a form needs it. Until then something as high stands for it. */
export function fetchedField<Props extends Common>(load: () => Promise<{ default: (props: Props) => ReactNode }>) {
  const { Part } = fetched(load);
  return (props: Props) => <Part {...props} meanwhile={<Meanwhile {...props} />} />;
}

const Meanwhile = ({ label, bare }: Common) => (
  <div className="field" aria-hidden="true">
    {!bare && <span className="label">{label}</span>}
    <span className="input" />
  </div>
);
