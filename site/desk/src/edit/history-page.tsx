import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { type Revision, restoreRevision, revisionsQuery } from '../api/operations/record.ts';
import { readFresh, useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { NounDeclaration } from '../nouns/declare.ts';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { routes } from '../routes.ts';
import { Differences } from './differences.tsx';
import { useTellRefusal } from './problem-text.ts';

/** Who changed what and when; each place, or the whole, can be brought back. */
export default function HistoryPage({ noun, id }: { noun: NounDeclaration; id: string }) {
  const { t } = useI18n();
  const { run, isRunning } = useAction();
  const tellRefusal = useTellRefusal();
  const [revisions, setRevisions] = useState<readonly Revision[]>();
  const [label, setLabel] = useState('');
  const [mayRestore, setMayRestore] = useState(false);
  const [said, setSaid] = useState('');
  const read = useCallback(async () => {
    const { data } = await readFresh(revisionsQuery, { id });
    setRevisions(data?.revisions ?? []);
    setLabel(data?.record?.label ?? '');
    setMayRestore(data?.record?.allowed.includes('RESTORE') ?? false);
  }, [id]);
  useEffect(() => void read(), [read]);

  const restore = async (revision: number, paths?: string[][]) => {
    const reason = t('history.reason', { revision: String(revision) });
    const input = { id, revision, reason, ...(paths === undefined ? {} : { paths }) };
    const data = await run(restoreRevision, { input });
    if (tellRefusal(data?.result.userErrors)) return;
    if (data !== undefined) {
      setSaid(t('history.restored'));
      await read();
    }
  };
  return (
    <Page
      title={t('history.title', { record: label })}
      actions={
        <Link className="button" href={routes.record(noun.type, id)}>
          {t('history.back')}
        </Link>
      }
    >
      <p role="status">{said}</p>
      <ol className="revisions">
        {revisions?.map(({ revision, editor, at, reason, changes }) => (
          <li key={revision}>
            <h2>
              {t('history.revision', { number: String(revision) })} · <Moment at={at} /> · {editor.name}
            </h2>
            <p className="help">{reason}</p>
            <details open={changes.length <= 6}>
              <summary>{t('history.changes', { count: changes.length })}</summary>
              <Differences
                type={noun.type}
                list={changes.map(({ path, before, after }) => ({ path, before, after }))}
                action={({ path }) =>
                  mayRestore &&
                  revision > 1 && (
                    <button
                      type="button"
                      className="quiet"
                      disabled={isRunning}
                      onClick={() => void restore(revision - 1, [[...path]])}
                    >
                      {t('history.putBack')} <span className="unseen">{path.join(', ')}</span>
                    </button>
                  )
                }
              />
            </details>
            {mayRestore && revision !== revisions[0]?.revision && (
              <button type="button" disabled={isRunning} onClick={() => void restore(revision)}>
                {t('history.restoreAll', { number: String(revision) })}
              </button>
            )}
          </li>
        ))}
      </ol>
    </Page>
  );
}
