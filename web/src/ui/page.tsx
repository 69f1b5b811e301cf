import { type ReactNode, useEffect } from 'react';

/** A page: its heading is the document's title too. */
export function Page({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Samverka`;
  }, [title]);
  return (
    <div className="stack page">
      <div className="row spread">
        <h1 tabIndex={-1}>{title}</h1>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a page with a heading of its own. */
export const Section = ({
  title,
  actions,
  children,
  card = true,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
  card?: boolean;
}) => (
  <section className={card ? 'card stack tight' : 'stack tight'}>
    <div className="row spread">
      <h2>{title}</h2>
      {actions && <div className="row no-print">{actions}</div>}
    </div>
    {children}
  </section>
);
