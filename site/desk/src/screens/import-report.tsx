import type { SheetProblem, SheetReport } from '../api/sheets.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Table } from '../parts/table.tsx';

/** What a sheet would do or did: what is wrong by row and column first, then row by row. */
export function ImportReport({ report }: { report: SheetReport }) {
  const { t, placeLabel } = useI18n();
  return (
    <>
      {report.problems.length > 0 && <ProblemTable title={t('exchange.problems')} list={report.problems} />}
      {report.warnings.length > 0 && <ProblemTable title={t('exchange.warnings')} list={report.warnings} />}
      <Table
        caption={t('exchange.rows')}
        isTitled
        columns={[t('exchange.row'), t('list.name'), t('exchange.outcome'), t('publish.changes')]}
        rows={report.rows}
        row={({ row, slug, label, action, differences }) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            <td>{label ?? slug}</td>
            <td>{t(`exchange.${action}`)}</td>
            <td>{differences.map(({ field }) => placeLabel(field.split('.'))).join('; ')}</td>
          </tr>
        )}
      />
    </>
  );
}

function ProblemTable({ title, list }: { title: string; list: readonly SheetProblem[] }) {
  const { t, say } = useI18n();
  return (
    <Table
      caption={title}
      isTitled
      columns={[t('exchange.row'), t('exchange.column'), t('exchange.wrong')]}
      rows={list}
      row={({ row, cell, header, ...told }) => (
        <tr key={`${row} ${cell} ${told.message}`}>
          <th scope="row">{row}</th>
          <td>
            {header} {cell && <span className="hint">{cell}</span>}
          </td>
          <td>{say(told)}</td>
        </tr>
      )}
    />
  );
}
