import { readAll } from '../api/read.ts';
import { type Locale, toContractLocale } from '../i18n/locales.ts';
import { type LocalizedText, langOf } from '../i18n/localized.ts';
import { t } from '../i18n/translate.ts';
import * as queries from '../queries/calendar.ts';
import type { CalendarEntry } from './calendar-entry.ts';
import { toCallEntry, toEditionEntries } from './deadline-entry.ts';
import { toEventEntry } from './event-entry.ts';

/** A calendar that one can subscribe to. It has at least one entry: without any the format knows no calendar. */
export interface Calendar {
  readonly subject: 'events' | 'deadlines' | 'projects' | 'networks' | 'partners';
  /** What its address ends in: `all/events`, `projects/welcome`. */
  readonly path: string;
  readonly name: string;
  /** Given when the name is not in the asked language. */
  readonly lang?: Locale | undefined;
  readonly entries: readonly CalendarEntry[];
}

/** A file with one entry, to be added to a calendar. */
export type CalendarFile = Pick<Calendar, 'path' | 'entries'>;

interface Owner {
  readonly slug: string;
  readonly name: LocalizedText | string;
}

/**
 * Every calendar in one language. They hold all events, also those whose text is only in another language: a date is
 * missed in any.
 */
export async function listCalendars(locale: Locale, site: URL): Promise<Calendar[]> {
  const [events, deadlines] = await Promise.all([listEvents(locale, site), listDeadlines(locale, site)]);
  const calendars: Calendar[] = [
    { subject: 'events', path: 'all/events', name: t(locale, 'calendars.events'), entries: toEntries(events) },
    {
      subject: 'deadlines',
      path: 'all/deadlines',
      name: t(locale, 'calendars.deadlines'),
      entries: toEntries(deadlines),
    },
    ...byOwner(locale, 'projects', events, ({ project }) =>
      project === null ? [] : [{ slug: project.slug, name: project.acronym }],
    ),
    ...byOwner(locale, 'networks', events, ({ network }) => (network === null ? [] : [network])),
    ...byOwner(locale, 'partners', events, ({ partners }) => partners.map(({ partner }) => partner)),
  ];
  return calendars.filter(({ entries }) => entries.length > 0);
}

/** The files of single events and of the deadlines of single calls. */
export async function listCalendarFiles(locale: Locale, site: URL): Promise<CalendarFile[]> {
  const [events, calls] = await Promise.all([listEvents(locale, site), listCalls(locale, site)]);
  const toFiles = (noun: string, dated: readonly Dated[]) =>
    dated.map(({ record: { slug }, entry }) => ({ path: `${noun}/${slug}`, entries: [entry] }));
  return [...toFiles('events', events), ...toFiles('calls', calls)];
}

interface Dated<Record = { readonly slug: string }> {
  readonly record: Record;
  readonly entry: CalendarEntry;
}

const toEntries = (dated: readonly Dated[]): CalendarEntry[] => dated.map(({ entry }) => entry);

/** Records with their entries; those without a date are left out. */
const dateAll = <Record>(records: readonly Record[], toEntry: (record: Record) => CalendarEntry | undefined) =>
  records.flatMap((record): Dated<Record>[] => {
    const entry = toEntry(record);
    return entry === undefined ? [] : [{ record, entry }];
  });

async function listEvents(locale: Locale, site: URL): Promise<Dated<queries.CalendarEvent>[]> {
  const variables = { locale: toContractLocale(locale) };
  const events = await readAll(queries.calendarEventsQuery, variables, (data) => data.events, 100);
  return dateAll(events, (event) => toEventEntry(locale, event, site));
}

async function listCalls(locale: Locale, site: URL): Promise<Dated<queries.CalendarCall>[]> {
  const variables = { locale: toContractLocale(locale) };
  const calls = await readAll(queries.calendarCallsQuery, variables, (data) => data.calls);
  return dateAll(calls, (call) => toCallEntry(locale, call, site));
}

async function listDeadlines(locale: Locale, site: URL): Promise<Dated[]> {
  const variables = { locale: toContractLocale(locale) };
  const programmes = await readAll(queries.calendarProgrammesQuery, variables, (data) => data.programmes);
  const ofEditions = programmes.flatMap((record) =>
    toEditionEntries(locale, record, site).map((entry) => ({ record, entry })),
  );
  return [...(await listCalls(locale, site)), ...ofEditions];
}

/** The calendars of those whom events belong to. */
function byOwner(
  locale: Locale,
  subject: Calendar['subject'],
  events: readonly Dated<queries.CalendarEvent>[],
  toOwners: (event: queries.CalendarEvent) => readonly Owner[],
): Calendar[] {
  const owners = new Map<string, { owner: Owner; entries: Set<CalendarEntry> }>();
  for (const { record, entry } of events) {
    for (const owner of toOwners(record)) {
      const known = owners.get(owner.slug) ?? { owner, entries: new Set() };
      owners.set(owner.slug, known);
      known.entries.add(entry);
    }
  }
  return [...owners.values()].map(({ owner: { slug, name }, entries }) => ({
    subject,
    path: `${subject}/${slug}`,
    ...(typeof name === 'string' ? { name } : { name: name.value, lang: langOf(name, locale) }),
    entries: [...entries],
  }));
}
