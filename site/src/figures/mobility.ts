import type { SeriesTone } from '../components/Figure/tones.ts';
import { label } from '../i18n/label.ts';
import type { Locale } from '../i18n/locales.ts';
import { type LocalizedText, langOf } from '../i18n/localized.ts';
import { t } from '../i18n/translate.ts';
import type { MobilityFigure } from '../queries/mobility-figure.ts';
import { type Cell, type Figure, toCell } from './figure.ts';

export interface Series {
  readonly name: string;
  readonly tone: SeriesTone;
  /** One a year; null where nothing is recorded. */
  readonly values: readonly (number | null)[];
}

/** Head counts of one direction, year by year, divided by who went. */
export interface MobilityOverYears {
  readonly figure: Figure;
  readonly years: readonly string[];
  readonly series: readonly Series[];
  /** Years in which some partner or type is not recorded although it is in another year. */
  readonly gaps: readonly boolean[];
  /** What the counts of a year cover, by year. */
  readonly notes: readonly { readonly year: string; readonly text: LocalizedText }[];
}

const types = [
  { type: 'STUDENT_STUDIES', tone: 'ink' },
  { type: 'STUDENT_TRAINEESHIP', tone: 'verdigris' },
  { type: 'STAFF_TEACHING', tone: 'ochre' },
  { type: 'STAFF_TRAINING', tone: 'vermilion' },
] as const;

const directions = ['INCOMING', 'OUTGOING'] as const;

/** Every academic year from the first to the last, so that a year nobody counted has its place too. */
function listYears(counts: readonly MobilityFigure[]): string[] {
  const starts = counts.map(({ academicYear }) => Number(academicYear.slice(0, 4)));
  const first = Math.min(...starts);
  return Array.from({ length: Math.max(...starts) - first + 1 }, (_, index) => `${first + index}/${first + index + 1}`);
}

const sum = (counts: readonly MobilityFigure[]): number =>
  counts.reduce((total, { headCount }) => total + headCount, 0);

/** One partner's head count: the figure for all countries, or else those by country together; null without any. */
function countOne(counts: readonly MobilityFigure[]): number | null {
  const whole = counts.filter(({ counterpartCountry }) => counterpartCountry === null);
  if (whole.length > 0) return sum(whole);
  return counts.length > 0 ? sum(counts) : null;
}

const add = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

/** Incoming, then outgoing; a direction that nobody counted is left out. `id` begins the ids of both. */
export function listMobility(locale: Locale, id: string, counts: readonly MobilityFigure[]): MobilityOverYears[] {
  if (counts.length === 0) return [];
  const years = listYears(counts);
  return directions.flatMap((direction) => {
    const own = counts.filter((count) => count.direction === direction);
    if (own.length === 0) return [];
    const partners = [...new Set(own.map(({ partner }) => partner.slug))];
    const used = types.filter(({ type }) => own.some(({ mobilityType }) => mobilityType === type));
    const find = (year: string, type: string, partner: string) =>
      countOne(
        own.filter(
          (count) => count.academicYear === year && count.mobilityType === type && count.partner.slug === partner,
        ),
      );
    // What a partner never counts is no gap in a year.
    const expected = used.flatMap(({ type }) =>
      partners
        .filter((partner) => years.some((year) => find(year, type, partner) !== null))
        .map((partner) => ({ type, partner })),
    );
    const series = used.map(({ type, tone }) => ({
      name: label(locale, 'mobilityType', type),
      tone,
      values: years.map((year) => add(partners.map((partner) => find(year, type, partner)))),
    }));
    const gaps = years.map((year) => expected.some(({ type, partner }) => find(year, type, partner) === null));
    const notes = own.flatMap(({ academicYear, note }) => (note === null ? [] : [{ year: academicYear, text: note }]));
    const joinNotes = (together: MobilityOverYears['notes']): Cell => ({
      text: together.map(({ text }) => text.value).join(' '),
      lang: langOf(together[0]?.text, locale),
    });
    const rows = years.map((year, index): Cell[] => {
      const isApproximate = (type?: string) =>
        own.some(
          (count) =>
            count.academicYear === year && count.isApproximate && (type === undefined || count.mobilityType === type),
        );
      const counted = partners.filter((partner) => used.some(({ type }) => find(year, type, partner) !== null)).length;
      return [
        { text: year },
        ...used.map(({ type }, place) => toCell(series[place]?.values[index] ?? null, isApproximate(type))),
        ...(used.length > 1 ? [toCell(add(series.map(({ values }) => values[index] ?? null)), isApproximate())] : []),
        ...(partners.length > 1 ? [toCell(counted)] : []),
        ...(notes.length > 0 ? [joinNotes(notes.filter((note) => note.year === year))] : []),
      ];
    });
    const columns = [
      t(locale, 'field.academicYear'),
      ...series.map(({ name }) => name),
      ...(used.length > 1 ? [t(locale, 'figures.total')] : []),
      ...(partners.length > 1 ? [t(locale, 'figures.partnersCounted', { total: partners.length })] : []),
      ...(notes.length > 0 ? [t(locale, 'figures.note')] : []),
    ];
    const title = t(locale, direction === 'INCOMING' ? 'figures.incoming' : 'figures.outgoing');
    return [{ figure: { id: `${id}-${direction.toLowerCase()}`, title, columns, rows }, years, series, gaps, notes }];
  });
}
