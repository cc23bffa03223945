import { isTimeZone } from './time-zone.ts';

const form = /^([+-]\d{1,5})d(?: ((?:[01]\d|2[0-3]):[0-5]\d))?$/;

/**
 * Replaces `+45d` and `-10d 23:59` in a record of a demonstration by days counted from `today`: a day, or in a field
 * whose name ends in `At` an instant in the time zone of the record around it. So a demonstration does not age.
 */
export function resolveRelativeDates(value: unknown, today: Temporal.PlainDate, timeZone = 'UTC', key = ''): unknown {
  if (typeof value === 'string') {
    const [, days, time] = form.exec(value) ?? [];
    if (days === undefined) return value;
    const day = today.add({ days: Number(days) });
    if (!key.endsWith('At')) return day.toString();
    const instant = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time ?? '12:00') });
    return instant.toString({ timeZoneName: 'never' });
  }
  if (Array.isArray(value)) return value.map((item) => resolveRelativeDates(item, today, timeZone, key));
  if (value === null || typeof value !== 'object') return value;
  const own = (value as { timeZone?: unknown }).timeZone;
  const zone = typeof own === 'string' && isTimeZone(own) ? own : timeZone;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, resolveRelativeDates(item, today, zone, name)]),
  );
}

/** Whether any date in the record counts from the day of import. */
export function hasRelativeDates(value: unknown): boolean {
  if (typeof value === 'string') return form.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasRelativeDates);
}
