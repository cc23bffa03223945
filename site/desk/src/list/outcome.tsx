import type { BulkAnswer } from '../api/operations/records.ts';

/** What became of a change of many records, or would. */
export interface Outcome {
  readonly bulkId: string | null;
  readonly changed: number;
  readonly failures: readonly { readonly label: string; readonly message: string }[];
}

export const toOutcome = ({ id, rows, userErrors }: BulkAnswer): Outcome => ({
  bulkId: id,
  changed: rows.filter(({ isChanged }) => isChanged).length,
  failures: [
    ...userErrors.map(({ message }) => ({ label: '', message })),
    ...rows.flatMap((row) => row.userErrors.map(({ message }) => ({ label: row.label, message }))),
  ],
});

export function Failures({ list }: { list: Outcome['failures'] }) {
  return (
    <ul>
      {list.map(({ label, message }) => (
        <li key={`${label} ${message}`} className="problem">
          {label && `${label}: `}
          {message}
        </li>
      ))}
    </ul>
  );
}
