const form = /^(UTC|[A-Za-z_]+(\/[A-Za-z_-]+)+|Etc\/GMT[+-]\d{1,2})$/;

/** Whether it names an IANA time zone. An offset such as `+02:00` or `EST` does not: it knows no summer time. */
export function isTimeZone(name: string): boolean {
  if (!form.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
