import { Link } from 'wouter';
import { useI18n } from '../i18n/i18n.tsx';
import { routes } from '../routes.ts';

export interface Use {
  readonly id: string | null;
  readonly type: string;
  readonly label: string;
  readonly fields: readonly string[];
}

/** The records that lead to this one. */
export function UsedBy({ uses }: { uses: readonly Use[] }) {
  const { t, recordsLabel, fieldLabel } = useI18n();
  if (uses.length === 0) return <p>{t('used.none')}</p>;
  return (
    <ul className="uses">
      {uses.map(({ id, type, label, fields }) => (
        <li key={`${type} ${id} ${label}`}>
          {id === null ? label : <Link href={routes.record(type, id)}>{label}</Link>}{' '}
          <span className="hint">{[recordsLabel(type), ...fields.map(fieldLabel)].join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
