/** What a wall-clock time in a zone means. */
export type ZonedTime =
  | { readonly kind: 'exact'; readonly instant: Temporal.Instant }
  /** The clocks jump over it; `next` is the first time that exists after the jump. */
  | { readonly kind: 'nonexistent'; readonly next: Temporal.ZonedDateTime }
  /** The clocks show it twice. */
  | { readonly kind: 'twice'; readonly earlier: Temporal.ZonedDateTime; readonly later: Temporal.ZonedDateTime };

/** Reads a local time such as `2026-03-29T03:30` in an IANA zone, and says when it is none or two. */
export function toZonedTime(local: string, timeZone: string): ZonedTime {
  const plain = Temporal.PlainDateTime.from(local);
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { kind: 'exact', instant: earlier.toInstant() };
  if (!earlier.toPlainDateTime().equals(plain)) {
    return { kind: 'nonexistent', next: earlier.getTimeZoneTransition('next') ?? later };
  }
  return { kind: 'twice', earlier, later };
}

/** What clocks show in a zone at an instant, as a field for local times wants it: `2026-03-29T03:30`. */
export const toLocal = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** The instant with the zone's offset at that time: `2026-03-05T23:59:00+05:00`. */
export const toOffsetText = (time: Temporal.ZonedDateTime): string =>
  time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
