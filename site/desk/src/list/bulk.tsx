import { useState } from 'react';
import type { Json } from '../api/graphql.ts';
import { type BulkAnswer, bulkUpdate, undoBulk, verifyRecords } from '../api/operations/records.ts';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { fieldsOf } from '../nouns/all.ts';
import type { NounDeclaration } from '../nouns/declare.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { ListState } from './list-state.ts';
import { toSelection } from './to-variables.ts';

interface Props {
  readonly noun: NounDeclaration;
  readonly state: ListState;
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onDone: () => void;
}

/** What became of a change of many, or would. */
interface Outcome {
  readonly bulkId: string | null;
  readonly changed: number;
  readonly failures: readonly { readonly label: string; readonly message: string }[];
}

/** Changes the selected records, or all that the filters show, together: first the result, then the change, then undo. */
export function Bulk({ noun, state, total, selected, onSelect, onDone }: Props) {
  const { t, fieldLabel, valueLabel } = useI18n();
  const { run, isRunning } = useAction();
  const [isSetting, setSetting] = useState(false);
  const [isEverything, setEverything] = useState(false);
  const [field, setField] = useState('');
  const [value, setValue] = useState('');
  const [trial, setTrial] = useState<Outcome>();
  const [done, setDone] = useState<Outcome>();
  const choices = fieldsOf(noun.type).filter(({ kind, isList }) => kind === 'vocabulary' && !isList);
  const chosen = choices.find(({ name }) => name === field);
  const ids = [...selected];
  const count = isEverything ? total : ids.length;
  const whom = isEverything ? { select: toSelection(state) } : { ids };

  const set = async (dryRun: boolean) => {
    const data = await run(bulkUpdate, {
      input: { type: noun.type, ...whom, path: [field], value: (value === '' ? null : value) as Json, dryRun },
    });
    if (data === undefined) return;
    const outcome = toOutcome(data.bulkUpdate);
    if (dryRun) {
      setTrial(outcome);
      return;
    }
    setSetting(false);
    setTrial(undefined);
    setDone(outcome);
    onDone();
  };
  const verify = async () => {
    const data = await run(verifyRecords, { ids });
    if (data === undefined) return;
    setDone(toOutcome(data.verifyRecords));
    onDone();
  };
  const undo = async (bulkId: string) => {
    const data = await run(undoBulk, { id: bulkId });
    if (data === undefined) return;
    setDone(undefined);
    onDone();
  };

  return (
    <>
      {done && (
        <div className="notice" role="status">
          <p>{t('bulk.done', { count: done.changed })}</p>
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
            <button type="button" disabled={isRunning || isEverything} onClick={() => void verify()}>
              {t('verify.do')}
            </button>
            <button type="button" onClick={() => setSetting(true)}>
              {t('bulk.set')}
            </button>
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
      <Dialog title={t('bulk.set')} isOpen={isSetting} onClose={() => setSetting(false)}>
        <div className="field">
          <label htmlFor="bulk-field">{t('bulk.field')}</label>
          <select
            id="bulk-field"
            value={field}
            onChange={({ target }) => {
              setField(target.value);
              setValue('');
              setTrial(undefined);
            }}
          >
            <option value="" />
            {choices.map(({ name }) => (
              <option key={name} value={name}>
                {fieldLabel(name)}
              </option>
            ))}
          </select>
        </div>
        {chosen && (
          <div className="field">
            <label htmlFor="bulk-value">{fieldLabel(chosen.name)}</label>
            <select
              id="bulk-value"
              value={value}
              onChange={({ target }) => {
                setValue(target.value);
                setTrial(undefined);
              }}
            >
              <option value="">{t('field.notRecorded')}</option>
              {chosen.values?.map((own) => (
                <option key={own} value={own}>
                  {valueLabel(chosen.type, own)}
                </option>
              ))}
            </select>
          </div>
        )}
        <div role="status">
          {trial && <p>{t('bulk.would', { count: trial.changed })}</p>}
          {trial && <Failures list={trial.failures} />}
        </div>
        <div className="buttons">
          <button type="button" disabled={isRunning || chosen === undefined} onClick={() => void set(true)}>
            {t('bulk.try', { count })}
          </button>
          <button
            type="button"
            className="primary"
            disabled={isRunning || trial === undefined || trial.changed === 0}
            onClick={() => void set(false)}
          >
            {t('bulk.do')}
          </button>
        </div>
      </Dialog>
    </>
  );
}

function Failures({ list }: { list: Outcome['failures'] }) {
  return (
    <ul>
      {list.map(({ label, message }) => (
        <li key={`${label} ${message}`} className="problem">
          {label && `${label}: `}
          {message}
        </li>
      ))}
    </ul>
  );
}

const toOutcome = ({ id, rows, userErrors }: BulkAnswer): Outcome => ({
  bulkId: id,
  changed: rows.filter(({ isChanged }) => isChanged).length,
  failures: [
    ...userErrors.map(({ message }) => ({ label: '', message })),
    ...rows.flatMap((row) => row.userErrors.map(({ message }) => ({ label: row.label, message }))),
  ],
});
