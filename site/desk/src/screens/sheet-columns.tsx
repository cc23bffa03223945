import { useI18n } from '../i18n/i18n.tsx';
import { TextInput } from '../parts/text-input.tsx';

interface Props {
  readonly headers: readonly string[];
  readonly map: Readonly<Record<string, string>>;
  readonly onChange: (map: Readonly<Record<string, string>>) => void;
}

/** What each column of the sheet is; emptied it is left out. */
export function SheetColumns({ headers, map, onChange }: Props) {
  const { t } = useI18n();
  return (
    <details open={headers.some((header) => map[header] === undefined) || undefined}>
      <summary>{t('exchange.columns')}</summary>
      <p className="help">{t('exchange.columnsHelp')}</p>
      <div className="columns">
        {headers.map((header) => (
          <TextInput
            key={header}
            label={header}
            value={map[header] ?? ''}
            onChange={(event) => onChange({ ...map, [header]: event.target.value })}
          />
        ))}
      </div>
    </details>
  );
}
