import { ChevronLeft } from 'lucide-react';
import { createContext, type ReactNode, use, useEffect } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon';

/** What stands in the head of every page where there is no room for it beside the pages. */
export const PageTools = createContext<ReactNode>(undefined);

/** What stands above every page on paper: whose it is, and when and by whom it was printed. */
export const PrintHead = createContext<ReactNode>(undefined);

interface PageProps {
  title: string;
  /** The page that one came from by the order of things: a way back to it. */
  back?: { to: string; label: string };
  /** What stands before the name: the mark of who it is about. */
  mark?: ReactNode;
  actions?: ReactNode;
  /** Whether what it shows reaches to all its edges, and is as high as the window. */
  full?: boolean;
  children: ReactNode;
}

/** A page: its heading is the document's title too, and stays in sight. */
export function Page({ title, back, mark, actions, full, children }: PageProps) {
  const [tools, printHead] = [use(PageTools), use(PrintHead)];
  useEffect(() => {
    document.title = `${title} · Samverka`;
  }, [title]);
  return (
    <div className={full ? 'page full' : 'page'}>
      {printHead && <div className="print-only print-head">{printHead}</div>}
      <div className="page-head">
        {back && (
          <div className="crumbs no-print">
            <Link to={back.to}>
              <Icon of={ChevronLeft} size="s" />
              {back.label}
            </Link>
          </div>
        )}
        {mark}
        <h1 tabIndex={-1}>{title}</h1>
        {actions && <div className="page-acts no-print">{actions}</div>}
        {tools && <div className="page-tools no-print">{tools}</div>}
      </div>
      <div className="page-body">{children}</div>
    </div>
  );
}

/** A part of a page with a heading of its own. */
export const Section = ({
  title,
  count,
  actions,
  children,
  card = true,
}: {
  title: string;
  /** How many there are of what it lists. */
  count?: number;
  actions?: ReactNode;
  children: ReactNode;
  card?: boolean;
}) => (
  <section className={card ? 'section boxed' : 'section'}>
    <div className="section-head">
      <h2>
        {title}
        {count !== undefined && <span className="count"> {count}</span>}
      </h2>
      {actions && <div className="row no-print">{actions}</div>}
    </div>
    {children}
  </section>
);
