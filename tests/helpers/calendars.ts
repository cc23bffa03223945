import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import type ICAL from 'ical.js';
import { parseCalendar } from './parse-calendar.ts';
import { readSiteFile, siteFiles } from './site-files.ts';

export interface Calendar {
  /** Where the file is, from the root of the site: `/en/calendars/all/events.ics`. */
  readonly path: string;
  readonly locale: Locale;
  /** Its address in its language: `all/events`. */
  readonly name: string;
  readonly text: string;
  /** What one parser finds in it. */
  readonly events: readonly ICAL.Event[];
}

/** Every calendar of the built site. */
export const calendars: readonly Calendar[] = siteFiles.filter((path) => path.endsWith('.ics')).map(readCalendar);

export const calendarsNamed = (name: string): Calendar[] => calendars.filter((calendar) => calendar.name === name);

/** The page that an event of a calendar leads to, without its language: `events/kick-off/`. */
export const pageOf = (event: ICAL.Event): string =>
  new URL(String(event.component.getFirstPropertyValue('url'))).pathname.slice('/en/'.length);

function readCalendar(path: string): Calendar {
  const [, own = '', , ...name] = path.replace(/\.ics$/, '').split('/');
  const text = readSiteFile(path).toString();
  if (!locale.values.includes(own as Locale)) throw new Error(`The calendar "${path}" is in no language.`);
  return { path, locale: own as Locale, name: name.join('/'), text, events: parseCalendar(text) };
}
