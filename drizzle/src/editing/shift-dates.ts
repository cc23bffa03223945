import { type FormField, fieldsOf } from '../content/form-fields.ts';
import type { NounForm } from '../content/noun-form.ts';

type Part = Record<string, unknown>;

/**
 * A record with all its days and instants moved by a number of days. An instant keeps the time that clocks show in the
 * zone of the record around it.
 */
export const shiftDates = (form: NounForm, record: Part, days: number): Part =>
  days === 0 ? record : shifted(fieldsOf(form), record, days, 'UTC');

function shifted(fields: readonly FormField[], part: Part, days: number, outer: string): Part {
  const zone = typeof part.timeZone === 'string' ? part.timeZone : outer;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      if (field?.kind === 'item' && Array.isArray(value)) {
        return [name, value.map((item) => shifted(field.fields ?? [], item as Part, days, zone))];
      }
      return [name, typeof value === 'string' ? shiftedDate(field, value, days, zone) : value];
    }),
  );
}

function shiftedDate(field: FormField | undefined, value: string, days: number, zone: string): string {
  if (field?.kind === 'instant') {
    const there = Temporal.Instant.from(value).toZonedDateTimeISO(zone);
    return there.add({ days }).toString({ timeZoneName: 'never' });
  }
  const isDay = field?.kind === 'day' || (field?.kind === 'partialDate' && value.length === 10);
  return isDay ? Temporal.PlainDate.from(value).add({ days }).toString() : value;
}
