// Calendars to subscribe to, and files of single events and deadlines.
import type { APIRoute } from 'astro';
import { pageLocales } from '../../../../edition/page-locales.ts';
import { env } from '../../../../env.ts';
import { type CalendarFile, listCalendarFiles, listCalendars } from '../../../../feeds/list-calendars.ts';
import { writeCalendar } from '../../../../feeds/write-calendar.ts';
import type { Locale } from '../../../../i18n/locales.ts';
import { readFrame } from '../../../../layouts/frame.ts';

const site = new URL(env.siteUrl);

export async function getStaticPaths() {
  const inLocale = async (locale: Locale) => {
    const [frame, calendars, files] = await Promise.all([
      readFrame(locale),
      listCalendars(locale, site),
      listCalendarFiles(locale, site),
    ]);
    const named = calendars.map((calendar) => ({ ...calendar, name: `${frame.name.value} · ${calendar.name}` }));
    return [...named, ...files].map((file) => {
      const [noun, slug] = file.path.split('/');
      return { params: { locale, noun, slug }, props: { file } };
    });
  };
  return (await Promise.all(pageLocales().map(inLocale))).flat();
}

export const GET: APIRoute<{ file: CalendarFile & { readonly name?: string } }> = ({ props }) =>
  new Response(writeCalendar(props.file), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
