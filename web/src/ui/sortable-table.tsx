import { type ReactNode, useState } from 'react';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** What it is sorted by; without it it is not. */
  by?: (row: Row) => string | number | null | undefined;
  number?: boolean;
}

const compare = (a: string | number | null | undefined, b: typeof a): number => {
  if (a == null || b == null) return a == null ? (b == null ? 0 : 1) : -1;
  return typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'sv') : Number(a) - Number(b);
};

/** Rows that are all here, sorted by a press on a heading; numbers begin with the largest. */
export function SortableTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  first,
  most,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The column that it is sorted by to begin with. */
  first?: string;
  /** How many rows are shown; all unless given. They are sorted before. */
  most?: number;
}) {
  const usual = (key: string | undefined) => Boolean(columns.find((column) => column.key === key)?.number);
  const [sort, setSort] = useState({ key: first, falling: usual(first) });
  const by = columns.find((column) => column.key === sort.key)?.by;
  const sorted = by ? [...rows].sort((a, b) => compare(by(a), by(b)) * (sort.falling ? -1 : 1)) : rows;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={caption}>
      <table className="table">
        <caption className="hidden-visually">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, by: sortable, number }) => (
              <th
                key={key}
                scope="col"
                className={number ? 'number' : undefined}
                aria-sort={sort.key === key ? (sort.falling ? 'descending' : 'ascending') : undefined}
              >
                {sortable ? (
                  <button
                    type="button"
                    className="sorter"
                    onClick={() => setSort({ key, falling: sort.key === key ? !sort.falling : usual(key) })}
                  >
                    {label}
                    <span aria-hidden="true">{sort.key === key ? (sort.falling ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, cell, number }) => (
                <td key={key} className={number ? 'number' : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
