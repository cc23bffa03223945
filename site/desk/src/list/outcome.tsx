import type { BulkAnswer } from '../api/operations/records.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { Told } from '../i18n/told.ts';

/** What became of a change of many records, or would. */
export interface Outcome {
  readonly bulkId: string | null;
  readonly changed: number;
  readonly failures: readonly (Told & { readonly label: string })[];
}

export const toOutcome = ({ id, rows, userErrors }: BulkAnswer): Outcome => ({
  bulkId: id,
  changed: rows.filter(({ isChanged }) => isChanged).length,
  failures: [
    ...userErrors.map((own) => ({ ...own, label: '' })),
    ...rows.flatMap((row) => row.userErrors.map((own) => ({ ...own, label: row.label }))),
  ],
});

export function Failures({ list }: { list: Outcome['failures'] }) {
  const { say } = useI18n();
  return (
    <ul>
      {list.map(({ label, ...told }) => (
        <li key={`${label} ${told.message}`} className="problem">
          {label && `${label}: `}
          {say(told)}
        </li>
      ))}
    </ul>
  );
}
