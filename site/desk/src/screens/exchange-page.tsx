import { useState } from 'react';
import type { Failure } from '../api/client.ts';
import { importSheet } from '../api/operations/sheets.ts';
import { exportAddress, previewSheet, type SheetReport, templateAddress, toSheetKind } from '../api/sheets.ts';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { nouns } from '../nouns/all.ts';
import { Page } from '../parts/page.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { ImportReport } from './import-report.tsx';

interface Tried {
  readonly token: string;
  readonly report: SheetReport;
}

const formats = ['xlsx', 'csv'] as const;

/** Sheets in and out: first what would happen, row by row, then the import. */
export default function ExchangePage() {
  const { t, recordsLabel } = useI18n();
  const { run, isRunning } = useAction();
  const [type, setType] = useState(nouns[0]?.type ?? '');
  const [file, setFile] = useState<File>();
  const [reason, setReason] = useState('');
  const [map, setMap] = useState<Readonly<Record<string, string>>>();
  const [tried, setTried] = useState<Tried>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);

  const attempt = async () => {
    if (file === undefined) return;
    setBusy(true);
    const answer = await previewSheet({ kind: toSheetKind(type), file, map });
    setBusy(false);
    setFailure('failure' in answer ? answer.failure : undefined);
    if ('failure' in answer) return;
    setTried(answer);
    setMap(answer.report.map);
  };
  const doImport = async () => {
    if (tried === undefined) return;
    const data = await run(importSheet, {
      input: { token: tried.token, kind: toSheetKind(type), map: map ?? null, reason },
    });
    if (data !== undefined) setTried({ token: tried.token, report: data.importSheet as unknown as SheetReport });
  };
  const choose = (next: File | undefined) => {
    setFile(next);
    setTried(undefined);
    setMap(undefined);
  };
  const report = tried?.report;
  const unknown = new Set(
    report?.problems.flatMap(({ row, header }) => (row === 1 && header && map?.[header] === undefined ? [header] : [])),
  );
  const mayImport = report !== undefined && !report.isWritten && report.problems.length === 0;
  return (
    <Page title={t('nav.exchange')}>
      <div className="stack">
        <div className="field">
          <label htmlFor="sheet-type">{t('exchange.records')}</label>
          <select
            id="sheet-type"
            value={type}
            onChange={({ target }) => {
              setType(target.value);
              choose(undefined);
            }}
          >
            {nouns.map((noun) => (
              <option key={noun.type} value={noun.type}>
                {recordsLabel(noun.type)}
              </option>
            ))}
          </select>
        </div>
        <section className="group" aria-labelledby="sheets-out">
          <h2 id="sheets-out">{t('exchange.out')}</h2>
          <p>{t('exchange.outText')}</p>
          <p className="buttons">
            {formats.map((format) => (
              <a key={format} className="button" href={exportAddress(type, format)} download>
                {t('exchange.all', { format: format.toUpperCase() })}
              </a>
            ))}
          </p>
        </section>
        <section className="group" aria-labelledby="sheets-in">
          <h2 id="sheets-in">{t('exchange.in')}</h2>
          <p>{t('exchange.inText')}</p>
          <p className="buttons">
            {formats.map((format) => (
              <a key={format} className="button" href={templateAddress(type, format)} download>
                {t('exchange.template', { format: format.toUpperCase() })}
              </a>
            ))}
          </p>
          <div className="field">
            <label htmlFor="sheet-file">{t('exchange.file')}</label>
            <input
              key={type}
              id="sheet-file"
              type="file"
              accept=".csv,.xlsx"
              onChange={({ target }) => choose(target.files?.[0])}
            />
          </div>
          {map && <Columns headers={[...Object.keys(map), ...unknown]} map={map} onChange={setMap} />}
          <div className="buttons">
            <button type="button" disabled={file === undefined || isBusy} onClick={() => void attempt()}>
              {t('exchange.try')}
            </button>
          </div>
          {failure && <p className="problem">{failure.code === 'NETWORK' ? t('failure.network') : failure.message}</p>}
          <div role="status">
            {isBusy && <p>{t('state.loading')}</p>}
            {report?.isWritten && <p>{t('exchange.done')}</p>}
            {report && (
              <p>
                {t('exchange.summary', {
                  created: report.created,
                  changed: report.changed,
                  same: report.skipped,
                  bad: report.problems.length,
                })}
              </p>
            )}
          </div>
          {report && <ImportReport report={report} />}
          {mayImport && (
            <>
              <TextInput
                label={t('publish.reason')}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
              <button
                type="button"
                className="primary"
                disabled={isRunning || reason === ''}
                onClick={() => void doImport()}
              >
                {t('exchange.do')}
              </button>
            </>
          )}
        </section>
      </div>
    </Page>
  );
}

interface ColumnsProps {
  readonly headers: readonly string[];
  readonly map: Readonly<Record<string, string>>;
  readonly onChange: (map: Readonly<Record<string, string>>) => void;
}

/** What each column of the sheet is; emptied it is left out. */
function Columns({ headers, map, onChange }: ColumnsProps) {
  const { t } = useI18n();
  return (
    <details open={headers.some((header) => map[header] === undefined) || undefined}>
      <summary>{t('exchange.columns')}</summary>
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
