import { useState } from 'react';
import { cancelSchedule, type EditableRecord, schedule } from '../api/operations/record.ts';
import { useAction } from '../api/use-action.ts';
import { timeZones } from '../fields/codes.ts';
import { ZoneNote } from '../fields/zone-note.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';
import { TextInput } from '../parts/text-input.tsx';

/** Publishes or archives later: a wall-clock time, and whose wall it hangs on. */
export function ScheduleForm({ record, onChanged }: { record: EditableRecord; onChanged: () => void }) {
  const { t, say } = useI18n();
  const { run, isRunning } = useAction();
  const [at, setAt] = useState('');
  const [timeZone, setTimeZone] = useState(() => Temporal.Now.timeZoneId());
  const [action, setAction] = useState<'PUBLISH' | 'ARCHIVE'>('PUBLISH');
  const [problem, setProblem] = useState<string>();
  const { id } = record;

  const set = async () => {
    const data = await run(schedule, { input: { id, action, at, timeZone } });
    setProblem(data?.schedule.userErrors.map(say).join(' ') || undefined);
    onChanged();
  };
  const cancel = async (own: string) => {
    await run(cancelSchedule, { id: own });
    onChanged();
  };
  return (
    <details className="schedule">
      <summary>{t('schedule.title')}</summary>
      <ul>
        {record.schedule
          .filter(({ state }) => state === 'WAITING')
          .map((own) => (
            <li key={own.id}>
              {t(own.action === 'PUBLISH' ? 'schedule.willPublish' : 'schedule.willArchive')} <Moment at={own.dueAt} />{' '}
              ({own.timeZone}){' '}
              <button type="button" className="quiet" onClick={() => void cancel(own.id)}>
                {t('schedule.cancel')}
              </button>
            </li>
          ))}
      </ul>
      <div className="pair">
        <div className="field">
          <label htmlFor="schedule-action">{t('schedule.what')}</label>
          <select
            id="schedule-action"
            value={action}
            onChange={({ target }) => setAction(target.value === 'ARCHIVE' ? 'ARCHIVE' : 'PUBLISH')}
          >
            <option value="PUBLISH">{t('schedule.publish')}</option>
            <option value="ARCHIVE">{t('schedule.archive')}</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="schedule-zone">{t('schedule.zone')}</label>
          <select id="schedule-zone" value={timeZone} onChange={({ target }) => setTimeZone(target.value)}>
            {timeZones().map((own) => (
              <option key={own} value={own}>
                {own.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </div>
      </div>
      <TextInput
        label={t('schedule.at')}
        type="datetime-local"
        value={at}
        problem={problem}
        onChange={({ target }) => setAt(target.value)}
      />
      {at !== '' && <ZoneNote local={at} timeZone={timeZone} />}
      <div className="buttons">
        <button type="button" disabled={at === '' || isRunning} onClick={() => void set()}>
          {t('schedule.set')}
        </button>
      </div>
    </details>
  );
}
