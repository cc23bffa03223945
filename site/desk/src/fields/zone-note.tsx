import { formatInstant } from '../../../src/i18n/dates.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { toZonedTime } from './zoned-time.ts';

interface Props {
  /** `2026-03-29T03:30`. */
  readonly local: string;
  readonly timeZone: string;
  /** Takes the first time that exists after one that does not, `2026-03-29T04:00`. */
  readonly onTake?: ((local: string) => void) | undefined;
  /** Whether one can say which of two is meant; else calendars take the second. */
  readonly isChosen?: boolean;
}

/** Says what a wall-clock time means: the instant, the same for the reader, and when the clocks do not show it once. */
export function ZoneNote({ local, timeZone, onTake, isChosen = false }: Props) {
  const { t, locale } = useI18n();
  const time = toZonedTime(local, timeZone);
  const here = Temporal.Now.timeZoneId();
  if (time.kind === 'nonexistent') {
    const next = time.next.toPlainTime().toString({ smallestUnit: 'minute' });
    return (
      <div className="problem">
        <p>{t('time.nonexistent', { zone: timeZone, next })}</p>
        {onTake && (
          <button type="button" onClick={() => onTake(`${time.next.toPlainDate().toString()}T${next}`)}>
            {t('time.take', { time: next })}
          </button>
        )}
      </div>
    );
  }
  if (time.kind === 'twice') {
    return (
      <p className="warning">
        {t(isChosen ? 'time.twice' : 'time.second', {
          zone: timeZone,
          first: time.earlier.offset,
          second: time.later.offset,
        })}
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
