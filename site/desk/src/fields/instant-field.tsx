import { useState } from 'react';
import { fieldId, useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';
import { ZoneNote } from './zone-note.tsx';
import { toLocal, toOffsetText, toZonedTime } from './zoned-time.ts';

/** An instant, written as the wall clock of the record's own zone; the zone of the office where the record has none. */
export function InstantField({ path, label, field }: FieldProps & { field: FormField }) {
  const { t } = useI18n();
  const { mayEdit } = useEditing();
  const [value, change] = useValue(path);
  const [zone] = useValue([...path.slice(0, -1), 'timeZone']);
  const timeZone = typeof zone === 'string' ? zone : Temporal.Now.timeZoneId();
  const stored = typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
  const [typed, setTyped] = useState<{ of: string | undefined; local: string }>();
  const local = typed !== undefined && typed.of === stored ? typed.local : stored ? toLocal(stored, timeZone) : '';
  const time = local === '' ? undefined : toZonedTime(local, timeZone);

  const set = (next: string) => {
    if (next === '') {
      setTyped(undefined);
      change(null);
      return;
    }
    const meant = toZonedTime(next, timeZone);
    // A time that does not exist is told and not saved: no other hour is put in its place.
    if (meant.kind === 'nonexistent') {
      setTyped({ of: stored, local: next });
      return;
    }
    setTyped(undefined);
    change(toOffsetText(meant.kind === 'exact' ? meant.instant.toZonedDateTimeISO(timeZone) : meant.earlier));
  };

  return (
    <FieldFrame path={path} label={label} description={field.description} isRequired={field.isRequired}>
      <div className="time-line">
        <input
          id={fieldId(path)}
          type="datetime-local"
          value={local}
          readOnly={!mayEdit(path)}
          aria-describedby={describedBy(path)}
          aria-invalid={time?.kind === 'nonexistent'}
          onChange={({ target }) => set(target.value)}
        />
        <span className="zone">{timeZone.replaceAll('_', ' ')}</span>
      </div>
      {local === '' && <p className="help">{t('field.notRecorded')}</p>}
      {local !== '' && <ZoneNote local={local} timeZone={timeZone} onTake={mayEdit(path) ? set : undefined} isChosen />}
      {time?.kind === 'twice' && (
        <fieldset className="choices" aria-label={t('time.which')}>
          {[time.earlier, time.later].map((meant) => (
            <button
              key={meant.offset}
              type="button"
              aria-pressed={stored !== undefined && Temporal.Instant.from(stored).equals(meant.toInstant())}
              onClick={() => change(toOffsetText(meant))}
            >
              {meant.offset}
            </button>
          ))}
        </fieldset>
      )}
    </FieldFrame>
  );
}
