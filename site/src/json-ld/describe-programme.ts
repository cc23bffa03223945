import type { Locale } from '../i18n/locales.ts';
import type { ProgrammePage } from '../queries/programme-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, type Thing, toId, toOffsetTime, toUrl } from './thing.ts';

type Duration = NonNullable<ProgrammePage['duration']>;

/** Half a year for a semester: ISO 8601 knows none. */
const toIsoDuration = ({ value, unit }: Duration): string => {
  if (unit === 'SEMESTERS') return `P${Number(value) * 6}M`;
  return `P${Number(value)}${unit.charAt(0)}`;
};

/** The languages of teaching stand at the course: a programme has no such property. */
export function describeProgramme(locale: Locale, programme: ProgrammePage): Thing {
  const { slug, title, summary, partners, languages, sessions, ects, duration, website } = programme;
  const name = title.value;
  const description = inOwn(summary, locale);
  const provider = partners
    .filter(({ role }) => role === 'AWARDING' || role === 'HOST')
    .map(({ partner }) => namePartner(locale, partner));
  const open = sessions.find(({ isOpen }) => isOpen);
  return {
    '@type': 'EducationalOccupationalProgram',
    '@id': toId((other) => routes.programme(other, slug)),
    name,
    description,
    url: website ?? toUrl(routes.programme(locale, slug)),
    provider,
    numberOfCredits:
      ects === null ? undefined : { '@type': 'QuantitativeValue', value: Number(ects), unitText: 'ECTS' },
    timeToComplete: duration === null ? undefined : toIsoDuration(duration),
    applicationDeadline: open && toOffsetTime(open.applicationDeadlineAt, open.timeZone),
    hasCourse: {
      '@type': 'Course',
      name,
      description,
      provider,
      inLanguage: languages.map(({ language }) => language),
      hasCourseInstance: sessions.map((session) => ({
        '@type': 'CourseInstance',
        name: session.title?.value,
        startDate: session.startsOn,
        endDate: session.endsOn,
        url: session.url,
      })),
    },
  };
}
