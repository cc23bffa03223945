import { useState } from 'react';
import type { Json } from '../api/graphql.ts';
import { bulkUpdate, type Whom } from '../api/operations/records.ts';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { fieldsOf } from '../nouns/all.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Failures, type Outcome, toOutcome } from './outcome.tsx';

interface Props {
  readonly type: string;
  readonly whom: Whom;
  readonly count: number;
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** Sets one field of many records: first the result, then the change. */
export function BulkSet({ type, whom, count, onClose, onDone }: Props) {
  const { t, fieldLabel, valueLabel } = useI18n();
  const { run, isRunning } = useAction();
  const [field, setField] = useState('');
  const [value, setValue] = useState('');
  const [trial, setTrial] = useState<Outcome>();
  const choices = fieldsOf(type).filter(({ kind, isList }) => kind === 'vocabulary' && !isList);
  const chosen = choices.find(({ name }) => name === field);

  const set = async (dryRun: boolean) => {
    const data = await run(bulkUpdate, {
      input: { type, ...whom, path: [field], value: (value === '' ? null : value) as Json, dryRun },
    });
    if (data === undefined) return;
    const outcome = toOutcome(data.bulkUpdate);
    if (dryRun) setTrial(outcome);
    else onDone(outcome);
  };

  return (
    <Dialog title={t('bulk.set')} isOpen onClose={onClose}>
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
  );
}
