import type { ReactNode } from 'react';

interface Props<Row> {
  /** What the rows are: heard, and seen where `isTitled`. */
  readonly caption: string;
  readonly isTitled?: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The row of one of them, a `tr` with its key. */
  readonly row: (row: Row) => ReactNode;
  /** What is said in the place of an empty table. */
  readonly none?: string;
}

/** Rows under a head; beside its page it scrolls by itself. */
export function Table<Row>({ caption, isTitled, columns, rows, row, none }: Props<Row>) {
  if (rows.length === 0 && none !== undefined) return <p className="empty">{none}</p>;
  return (
    <div className="scroll">
      <table>
        <caption className={isTitled ? undefined : 'unseen'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map(row)}</tbody>
      </table>
    </div>
  );
}
