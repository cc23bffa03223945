import { Link } from 'wouter';
import { formatDate } from '../../../src/i18n/dates.ts';
import { countryName, languageName } from '../../../src/i18n/format.ts';
import type { Json } from '../api/graphql.ts';
import type { RecordRow } from '../api/operations/records.ts';
import { labelOf } from '../edit/label-of.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { findField } from '../nouns/all.ts';
import type { NounDeclaration } from '../nouns/declare.ts';
import { Moment } from '../parts/moment.tsx';
import { routes } from '../routes.ts';

interface Props {
  readonly noun: NounDeclaration;
  readonly rows: readonly RecordRow[];
  readonly order: string;
  readonly onOrder: (order: string) => void;
  readonly selected: ReadonlySet<string>;
  /** Without it nothing can be done to many, and there is nothing to tick. */
  readonly onSelect: ((selected: ReadonlySet<string>) => void) | undefined;
}

/** Rows that are real links, with words for what is published, drafted and translated. */
export function RecordTable({ noun, rows, order, onOrder, selected, onSelect }: Props) {
  const { t, fieldLabel, recordsLabel } = useI18n();
  const isAll = rows.length > 0 && rows.every(({ id }) => selected.has(id));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    onSelect?.(next);
  };
  const sortable = (field: string, text: string) => {
    const direction = order === `${field}:ASC` ? 'ascending' : order === `${field}:DESC` ? 'descending' : 'none';
    return (
      <th scope="col" aria-sort={direction}>
        <button
          type="button"
          className="quiet"
          onClick={() => onOrder(direction === 'ascending' ? `${field}:DESC` : `${field}:ASC`)}
        >
          {text}
          <span aria-hidden="true">{{ ascending: ' ↑', descending: ' ↓', none: '' }[direction]}</span>
        </button>
      </th>
    );
  };
  return (
    <div className="scroll">
      <table className="records">
        <caption className="unseen">{recordsLabel(noun.type)}</caption>
        <thead>
          <tr>
            {onSelect && (
              <td>
                <input
                  type="checkbox"
                  aria-label={t('list.selectAll')}
                  checked={isAll}
                  onChange={({ target }) => onSelect(target.checked ? new Set(rows.map(({ id }) => id)) : new Set())}
                />
              </td>
            )}
            {sortable('LABEL', t('list.name'))}
            <th scope="col">{t('list.status')}</th>
            {noun.columns.map((name) => (
              <th key={name} scope="col">
                {fieldLabel(name)}
              </th>
            ))}
            <th scope="col">{t('list.translations')}</th>
            {sortable('UPDATED_AT', t('list.updated'))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {onSelect && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('list.select', { record: row.label })}
                    checked={selected.has(row.id)}
                    onChange={({ target }) => toggle(row.id, target.checked)}
                  />
                </td>
              )}
              <th scope="row">
                <RowLink row={row} noun={noun} />
              </th>
              <td>
                <RowStatus row={row} />
              </td>
              {noun.columns.map((name) => (
                <td key={name}>
                  <Cell noun={noun} name={name} row={row} />
                </td>
              ))}
              <td>
                <Translations row={row} />
              </td>
              <td>{row.updatedAt && <Moment at={row.updatedAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowLink({ row, noun }: { row: RecordRow; noun: NounDeclaration }) {
  const { locale } = useI18n();
  const own = labelOf(row.values ?? {}, [locale]);
  return <Link href={routes.record(noun.type, row.id)}>{own === undefined || own === row.slug ? row.label : own}</Link>;
}

function RowStatus({ row }: { row: RecordRow }) {
  const { t } = useI18n();
  const words = [
    row.revision === 0 ? t('status.draft') : row.status === 'ARCHIVED' ? t('status.archived') : t('status.live'),
    ...(row.drafts.length > 0 && row.revision > 0
      ? [t('status.withDraft', { names: row.drafts.map(({ editor }) => editor.name).join(', ') })]
      : []),
    ...(row.drafts.some(({ state }) => state === 'PROPOSED') ? [t('status.proposed')] : []),
  ];
  return <>{words.join(' · ')}</>;
}

/** Words for the languages that lack something; all is well needs one word only. */
function Translations({ row }: { row: RecordRow }) {
  const { t, locale } = useI18n();
  const names = (own: readonly string[]) => own.map((code) => languageName(locale, code.toLowerCase())).join(', ');
  const { missing, older } = row;
  if (missing.length === 0 && older.length === 0)
    return <span className="mark mark-current">{t('translation.all')}</span>;
  return (
    <ul className="marks">
      {older.length > 0 && <li className="mark mark-older">{t('translation.olderIn', { languages: names(older) })}</li>}
      {missing.length > 0 && (
        <li className="mark mark-missing">{t('translation.missingIn', { languages: names(missing) })}</li>
      )}
    </ul>
  );
}

function Cell({ noun, name, row }: { noun: NounDeclaration; name: string; row: RecordRow }) {
  const { locale, valueLabel } = useI18n();
  const field = findField(noun.type, name);
  const values = row.values as { readonly [key: string]: Json } | null;
  const value = values?.[name];
  if (value === undefined || value === null) return null;
  if (field?.kind === 'vocabulary') return <>{valueLabel(field.type, String(value))}</>;
  if (field?.kind === 'localised') return <>{labelOf({ name: value }, [locale, 'en'])}</>;
  if (field?.type === 'CountryCode') return <>{countryName(locale, String(value))}</>;
  if (field?.type === 'LocalDate') return <time dateTime={String(value)}>{formatDate(locale, String(value))}</time>;
  if (field?.type === 'DateTime') return <Moment at={String(value)} />;
  return <>{String(value)}</>;
}
