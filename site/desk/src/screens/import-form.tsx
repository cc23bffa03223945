import { useState } from 'react';
import type { Failure } from '../api/client.ts';
import { importSheet } from '../api/operations/sheets.ts';
import { badRowsAddress, previewSheet, type SheetReport, toSheetKind } from '../api/sheets.ts';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { ImportReport } from './import-report.tsx';
import { SheetColumns } from './sheet-columns.tsx';

interface Tried {
  readonly token: string;
  readonly report: SheetReport;
}

/** A sheet of records of one type: first what would happen, row by row, then the import. */
export function ImportForm({ type }: { type: string }) {
  const { t, say } = useI18n();
  const { run, isRunning } = useAction();
  const [file, setFile] = useState<File>();
  const [reason, setReason] = useState('');
  const [map, setMap] = useState<Readonly<Record<string, string>>>();
  const [skipBadRows, setSkipBadRows] = useState(false);
  const [tried, setTried] = useState<Tried>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const kind = toSheetKind(type);
  const report = tried?.report;
  const problems = report?.problems ?? [];
  const leftOut = report?.leftOut ?? [];
  const odd = problems.flatMap(({ row, header }) => (row === 1 && header ? [header] : []));
  const headers = [...new Set([...Object.keys(report?.map ?? {}), ...odd])];
  // Whoever saw a column and did not say what it is does not want it.
  const leaveOut = Object.fromEntries(
    odd.filter((header) => map?.[header] === undefined).map((header) => [header, '']),
  );

  const attempt = async (skips: boolean) => {
    if (file === undefined) return;
    setSkipBadRows(skips);
    setBusy(true);
    const answer = await previewSheet({ kind, file, map: map && { ...leaveOut, ...map }, skipBadRows: skips });
    setBusy(false);
    setFailure('failure' in answer ? answer.failure : undefined);
    if ('failure' in answer) return;
    setTried(answer);
    setMap(answer.report.map);
  };
  const doImport = async () => {
    if (tried === undefined) return;
    const data = await run(importSheet, { input: { token: tried.token, kind, map: map ?? null, skipBadRows, reason } });
    if (data !== undefined) setTried({ token: tried.token, report: data.importSheet as unknown as SheetReport });
  };
  const choose = (next: File | undefined) => {
    setFile(next);
    setTried(undefined);
    setMap(undefined);
    setSkipBadRows(false);
  };
  // What is wrong with the headings is wrong with every row.
  const mayLeaveOut = problems.length > 0 && problems.every(({ row }) => row > 1) && report?.isWritten === false;
  const mayImport = report?.isWritten === false && (problems.length === 0 || leftOut.length > 0);
  return (
    <>
      <div className="field">
        <label htmlFor="sheet-file">{t('exchange.file')}</label>
        <input id="sheet-file" type="file" accept=".csv,.xlsx" onChange={({ target }) => choose(target.files?.[0])} />
      </div>
      {report?.isMapKnown && <p className="help">{t('exchange.known')}</p>}
      {map && <SheetColumns headers={headers} map={map} onChange={setMap} />}
      <div className="buttons">
        <button type="button" disabled={file === undefined || isBusy} onClick={() => void attempt(skipBadRows)}>
          {t('exchange.try')}
        </button>
      </div>
      {failure && <p className="problem">{say(failure)}</p>}
      <div role="status">
        {isBusy && <p>{t('state.loading')}</p>}
        {report?.isWritten && <p>{t('exchange.done')}</p>}
        {report && (
          <p>
            {t('exchange.summary', {
              created: report.created,
              changed: report.changed,
              same: report.skipped,
              bad: problems.length,
            })}
          </p>
        )}
        {leftOut.length > 0 && <p>{t('exchange.leftOut', { rows: leftOut.join(', ') })}</p>}
      </div>
      {mayLeaveOut && (
        <fieldset className="field">
          <legend>{t('exchange.whatOfBad')}</legend>
          {[false, true].map((skips) => (
            <label key={String(skips)} className="choice">
              <input
                type="radio"
                name="bad-rows"
                checked={skipBadRows === skips}
                onChange={() => void attempt(skips)}
              />
              {t(skips ? 'exchange.skipBad' : 'exchange.allOrNothing')}
            </label>
          ))}
        </fieldset>
      )}
      {tried && problems.some(({ row }) => row > 1) && (
        <p className="buttons">
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} className="button" href={badRowsAddress(tried.token, format)} download>
              {t('exchange.badRows', { format: format.toUpperCase() })}
            </a>
          ))}
          <span className="hint">{t('exchange.badRowsText')}</span>
        </p>
      )}
      {mayImport && (
        <>
          <TextInput label={t('publish.reason')} value={reason} onChange={({ target }) => setReason(target.value)} />
          <button
            type="button"
            className="primary"
            disabled={isRunning || isBusy || reason === ''}
            onClick={() => void doImport()}
          >
            {t('exchange.do')}
          </button>
        </>
      )}
      {report && <ImportReport report={report} />}
    </>
  );
}
