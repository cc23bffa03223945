import { countryName, sortByText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { langOf } from '../i18n/localized.ts';
import { t } from '../i18n/translate.ts';
import type { MobilityFigure } from '../queries/mobility-figure.ts';
import { type Figure, toCell } from './figure.ts';

/** People between one partner and one country in a year. */
export interface Flow {
  readonly partner: MobilityFigure['partner'];
  readonly country: string;
  readonly incoming: number | null;
  readonly outgoing: number | null;
}

export interface Flows {
  readonly figure: Figure;
  readonly year: string;
  readonly flows: readonly Flow[];
}

/** The latest year in which a partner counted by country; undefined when none ever did. */
export function findFlows(locale: Locale, id: string, counts: readonly MobilityFigure[]): Flows | undefined {
  const byCountry = counts.filter(({ counterpartCountry }) => counterpartCountry !== null);
  const year = byCountry
    .map(({ academicYear }) => academicYear)
    .sort()
    .at(-1);
  if (year === undefined) return undefined;
  const ofYear = byCountry.filter(({ academicYear }) => academicYear === year);
  const count = (own: readonly MobilityFigure[], direction: MobilityFigure['direction']) => {
    const going = own.filter((figure) => figure.direction === direction);
    return going.length === 0 ? null : going.reduce((sum, { headCount }) => sum + headCount, 0);
  };
  const pairs = Map.groupBy(ofYear, ({ partner, counterpartCountry }) => `${partner.slug} ${counterpartCountry}`);
  const flows = [...pairs.values()].flatMap((own): Flow[] => {
    const [first] = own;
    if (first === undefined || first.counterpartCountry === null) return [];
    const { partner, counterpartCountry: country } = first;
    return [{ partner, country, incoming: count(own, 'INCOMING'), outgoing: count(own, 'OUTGOING') }];
  });
  const sorted = sortByText(
    locale,
    flows,
    ({ partner, country }) => `${partner.name.value} ${countryName(locale, country)}`,
  );
  const title = t(locale, 'figures.flows', { year });
  const columns = [
    t(locale, 'field.partner'),
    t(locale, 'field.country'),
    t(locale, 'figures.cameIn'),
    t(locale, 'figures.wentOut'),
  ];
  const rows = sorted.map(({ partner, country, incoming, outgoing }) => [
    { text: partner.name.value, lang: langOf(partner.name, locale) },
    { text: countryName(locale, country) },
    toCell(incoming),
    toCell(outgoing),
  ]);
  return { figure: { id, title, columns, rows }, year, flows: sorted };
}
