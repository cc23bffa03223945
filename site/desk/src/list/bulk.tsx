import { useLayoutEffect, useRef, useState } from 'react';
import { undoBulk, verifyRecords, type Whom } from '../api/operations/records.ts';
import { useViewer } from '../api/session.tsx';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { NounDeclaration } from '../nouns/declare.ts';
import { BulkArchive } from './bulk-archive.tsx';
import { BulkSet } from './bulk-set.tsx';
import type { ListState } from './list-state.ts';
import { Failures, type Outcome, toOutcome } from './outcome.tsx';
import { toSelection } from './to-variables.ts';

interface Props {
  readonly noun: NounDeclaration;
  readonly state: ListState;
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onDone: () => void;
}

interface Done extends Outcome {
  readonly isUndone?: boolean;
}

/** Changes the selected records, or all that the filters show, together: first the result, then the change, then undo. */
export function Bulk({ noun, state, total, selected, onSelect, onDone }: Props) {
  const { t } = useI18n();
  const { run, isRunning } = useAction();
  const { actions } = useViewer();
  const [open, setOpen] = useState<'set' | 'archive'>();
  const [isEverything, setEverything] = useState(false);
  const [done, setDone] = useState<Done>();
  const notice = useRef<HTMLDivElement>(null);
  // What was pressed is gone with the selection, and what can be undone is said here.
  useLayoutEffect(() => {
    if (done !== undefined) notice.current?.focus();
  }, [done]);
  const ids = [...selected];
  const count = isEverything ? total : ids.length;
  const whom: Whom = isEverything ? { select: toSelection(state) } : { ids };

  const settle = (outcome: Done) => {
    setOpen(undefined);
    setEverything(false);
    setDone(outcome);
    onDone();
  };
  const verify = async () => {
    const data = await run(verifyRecords, { ids });
    if (data !== undefined) settle(toOutcome(data.verifyRecords));
  };
  const undo = async (id: string) => {
    const data = await run(undoBulk, { id });
    if (data !== undefined) settle({ ...toOutcome(data.undoBulk), bulkId: null, isUndone: true });
  };
  const parts = { type: noun.type, whom, count, onClose: () => setOpen(undefined), onDone: settle };

  return (
    <>
      {done && (
        <div className="notice" role="status" tabIndex={-1} ref={notice}>
          <p>{t(done.isUndone ? 'bulk.undone' : 'bulk.done', { count: done.changed })}</p>
          <Failures list={done.failures} />
          {done.bulkId !== null && (
            <button type="button" disabled={isRunning} onClick={() => void undo(done.bulkId ?? '')}>
              {t('bulk.undo')}
            </button>
          )}
        </div>
      )}
      {selected.size > 0 && (
        <section className="bulk" aria-label={t('bulk.title')}>
          <p>{isEverything ? t('bulk.everything', { count: total }) : t('bulk.selected', { count: ids.length })}</p>
          <div className="buttons">
            {actions.includes('VERIFY') && (
              <button type="button" disabled={isRunning || isEverything} onClick={() => void verify()}>
                {t('verify.do')}
              </button>
            )}
            {actions.includes('BULK') && (
              <>
                <button type="button" onClick={() => setOpen('set')}>
                  {t('bulk.set')}
                </button>
                <button type="button" onClick={() => setOpen('archive')}>
                  {t('bulk.archive')}
                </button>
              </>
            )}
            {total > ids.length && !isEverything && state.missing === '' && state.verifiedBefore === '' && (
              <button type="button" className="quiet" onClick={() => setEverything(true)}>
                {t('bulk.selectAll', { count: total })}
              </button>
            )}
            <button
              type="button"
              className="quiet"
              onClick={() => {
                setEverything(false);
                onSelect(new Set());
              }}
            >
              {t('bulk.none')}
            </button>
          </div>
        </section>
      )}
      {open === 'set' && <BulkSet {...parts} />}
      {open === 'archive' && <BulkArchive {...parts} />}
    </>
  );
}
