import { useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { ScalarField } from './scalar-field.tsx';
import { ZoneNote } from './zone-note.tsx';

const ends = [
  ['startsOn', 'startTime'],
  ['endsOn', 'endTime'],
] as const;

/** When an event is, by the clocks of the place where it is. */
export function EventTimes({ fields }: { fields: ReadonlyMap<string, FormField> }) {
  const zone = fields.get('timeZone');
  return (
    <div className="event-times">
      {ends.map(([day, time]) => (
        <End key={day} day={fields.get(day)} time={fields.get(time)} />
      ))}
      {zone && <OneField field={zone} />}
    </div>
  );
}

function OneField({ field }: { field: FormField }) {
  const { fieldLabel } = useI18n();
  return <ScalarField path={[field.name]} label={fieldLabel(field.name)} field={field} />;
}

function End({ day, time }: { day: FormField | undefined; time: FormField | undefined }) {
  const { mayEdit } = useEditing();
  const [date, setDate] = useValue([day?.name ?? '']);
  const [clock, setClock] = useValue([time?.name ?? '']);
  const [zone] = useValue(['timeZone']);
  if (day === undefined || time === undefined) return null;
  const take = (local: string) => {
    const [newDate = '', newClock = ''] = local.split('T');
    setDate(newDate);
    setClock(newClock);
  };
  const isWhole = typeof date === 'string' && typeof clock === 'string' && typeof zone === 'string';
  return (
    <div>
      <div className="pair">
        <OneField field={day} />
        <OneField field={time} />
      </div>
      {isWhole && (
        <ZoneNote
          local={`${date}T${clock}`}
          timeZone={zone}
          onTake={mayEdit([time.name]) && mayEdit([day.name]) ? take : undefined}
        />
      )}
    </div>
  );
}
