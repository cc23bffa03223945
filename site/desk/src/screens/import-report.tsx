import type { SheetProblem, SheetReport } from '../api/sheets.ts';
import { useI18n } from '../i18n/i18n.tsx';

/** What a sheet would do or did: what is wrong by row and column first, then row by row. */
export function ImportReport({ report }: { report: SheetReport }) {
  const { t } = useI18n();
  return (
    <>
      {report.problems.length > 0 && <ProblemTable title={t('exchange.problems')} list={report.problems} />}
      {report.warnings.length > 0 && <ProblemTable title={t('exchange.warnings')} list={report.warnings} />}
      <div className="scroll">
        <table>
          <caption>{t('exchange.rows')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('exchange.row')}</th>
              <th scope="col">{t('list.name')}</th>
              <th scope="col">{t('exchange.outcome')}</th>
              <th scope="col">{t('publish.changes')}</th>
            </tr>
          </thead>
          <tbody>
            {report.rows.map(({ row, slug, label, action, differences }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td>{label ?? slug}</td>
                <td>{t(`exchange.${action}`)}</td>
                <td>{differences.map(({ field }) => field).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ProblemTable({ title, list }: { title: string; list: readonly SheetProblem[] }) {
  const { t } = useI18n();
  return (
    <div className="scroll">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('exchange.row')}</th>
            <th scope="col">{t('exchange.column')}</th>
            <th scope="col">{t('exchange.wrong')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ row, cell, header, message }) => (
            <tr key={`${row} ${cell} ${message}`}>
              <th scope="row">{row}</th>
              <td>
                {header} {cell && <span className="hint">{cell}</span>}
              </td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
