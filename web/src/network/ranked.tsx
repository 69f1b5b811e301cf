import type { ReactNode } from 'react';
import { Empty } from '../ui/notice';
import { Section } from '../ui/page';

/** A ranked list of answers, each with a reason. */
export function Ranked<Item>({
  title,
  help,
  items,
  none,
  children,
}: {
  title: string;
  help: ReactNode;
  items: readonly Item[];
  none: string;
  children: (item: Item) => { key: string; what: ReactNode; why: ReactNode };
}) {
  return (
    <Section title={title}>
      <p className="soft small">{help}</p>
      {items.length === 0 ? (
        <Empty>{none}</Empty>
      ) : (
        <ol className="ranked divided">
          {items.map((item) => {
            const { key, what, why } = children(item);
            return (
              <li key={key}>
                <div>{what}</div>
                <div className="soft small">{why}</div>
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}
