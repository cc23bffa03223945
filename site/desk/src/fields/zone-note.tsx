import { formatInstant } from '../../../src/i18n/dates.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { toZonedTime } from './zoned-time.ts';

interface Props {
  /** `2026-03-29T03:30`. */
  readonly local: string;
  readonly timeZone: string;
}

/** Says what a wall-clock time means: the instant, the same for the reader, and when the clocks do not show it once. */
export function ZoneNote({ local, timeZone }: Props) {
  const { t, locale } = useI18n();
  const time = toZonedTime(local, timeZone);
  const here = Temporal.Now.timeZoneId();
  if (time.kind === 'nonexistent') {
    return (
      <p className="problem">
        {t('time.nonexistent', { zone: timeZone, next: time.next.toPlainTime().toString({ smallestUnit: 'minute' }) })}
      </p>
    );
  }
  if (time.kind === 'twice') {
    return (
      <p className="warning">
        {t('time.twice', { zone: timeZone, first: time.earlier.offset, second: time.later.offset })}
      </p>
    );
  }
  const instant = time.instant.toString();
  return (
    <p className="help">
      {formatInstant(locale, instant, timeZone)}
      {here !== timeZone && ` · ${t('time.forYou', { time: formatInstant(locale, instant, here) })}`}
    </p>
  );
}
