import { formatDateRange } from '../i18n/dates.ts';
import { label } from '../i18n/label.ts';
import type { Locale } from '../i18n/locales.ts';
import { t } from '../i18n/translate.ts';
import type { CalendarCall, CalendarProgramme } from '../queries/calendar.ts';
import { routes } from '../routes.ts';
import { type CalendarEntry, toIdentity } from './calendar-entry.ts';
import { describe } from './describe.ts';

const toTitle = (locale: Locale, title: string): string =>
  t(locale, 'calendars.entry', { label: t(locale, 'field.deadline'), title });

/** The deadline of a call; undefined when nobody recorded it. */
export function toCallEntry(locale: Locale, call: CalendarCall, site: URL): CalendarEntry | undefined {
  if (call.deadlineAt === null) return undefined;
  const url = new URL(routes.call(locale, call.slug), site).href;
  return {
    ...toIdentity(call),
    title: toTitle(locale, call.title.value),
    description: describe(locale, call, [url]),
    kind: label(locale, 'callKind', call.kind),
    url,
    when: { start: call.deadlineAt },
  };
}

/** Until when one can apply for the editions of a programme, as far as that is recorded. */
export function toEditionEntries(locale: Locale, programme: CalendarProgramme, site: URL): CalendarEntry[] {
  const url = new URL(routes.programme(locale, programme.slug), site).href;
  return programme.editions.flatMap((edition) => {
    const { slug, title, startsOn, endsOn, applicationDeadlineAt: start } = edition;
    if (start === null) return [];
    const name = title?.value ?? (startsOn === null ? undefined : formatDateRange(locale, startsOn, endsOn));
    return {
      ...toIdentity(programme, slug),
      title: toTitle(locale, [programme.title.value, ...(name === undefined ? [] : [name])].join(' · ')),
      description: describe(locale, programme, [url]),
      kind: label(locale, 'programmeKind', programme.kind),
      url,
      when: { start },
    };
  });
}
