const noBreak = '\u00a0';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What clocks show at the reader's place: `2026-03-06T03:59`. */
function toLocalTime(instant: Date): string {
  const day = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()].map(twoDigits).join('-');
  return `${day}T${twoDigits(instant.getHours())}:${twoDigits(instant.getMinutes())}`;
}

/**
 * Clock time of an instant at the reader's place, with the day where that is another one than in `told`; undefined
 * where clocks show the same. `days` names the days that it may fall on: browsers do not write dates in every language
 * of the site.
 */
export function describeReaderTime(
  instant: Date,
  told: string,
  days: Readonly<Record<string, string>>,
): string | undefined {
  const own = toLocalTime(instant);
  if (own === told) return undefined;
  const [day = '', time = ''] = own.split('T');
  return told.startsWith(day) ? time : `${days[day] ?? day}, ${time}`.replaceAll(' ', noBreak);
}
