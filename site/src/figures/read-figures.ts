import { readAll } from '../api/read.ts';
import { rememberPart } from '../edition/remember.ts';
import { type Locale, toContractLocale } from '../i18n/locales.ts';
import { benchmarksQuery } from '../queries/benchmark.ts';
import { indicatorsQuery } from '../queries/indicator.ts';
import { type MobilityFigure, mobilityFiguresQuery } from '../queries/mobility-figure.ts';
import { surveyResultsQuery } from '../queries/survey-result.ts';
import { compare, listCompared } from './benchmark.ts';
import type { Figure } from './figure.ts';
import { findFlows } from './flows.ts';
import { followIndicator } from './indicator.ts';
import { listMobility } from './mobility.ts';
import { describeAnswers } from './survey.ts';

const variables = (locale: Locale) => ({ locale: toContractLocale(locale) });

export const readMobility = (locale: Locale) =>
  readAll(mobilityFiguresQuery, variables(locale), (data) => data.mobilityFigures);
export const readBenchmarks = (locale: Locale) =>
  readAll(benchmarksQuery, variables(locale), (data) => data.benchmarks);
export const readSurveys = (locale: Locale) =>
  readAll(surveyResultsQuery, variables(locale), (data) => data.surveyResults);

/** The ids of figures of all partners together, real and made up: the two are never added. */
export const wholeId = (isDemonstration: boolean): string => (isDemonstration ? 'demonstration' : 'recorded');
export const partnerId = (slug: string): string => `partner-${slug}`;
export const flowsId = (isDemonstration: boolean): string => `flows-${wholeId(isDemonstration)}`;

/** The head counts of each partner by its slug: the real ones, or those made up where there are no others. */
async function readMobilityByPartner(locale: Locale): Promise<Map<string, MobilityFigure[]>> {
  const byPartner = Map.groupBy(await readMobility(locale), ({ partner }) => partner.slug);
  return new Map(
    [...byPartner].map(([slug, counts]) => {
      const real = counts.filter(({ isDemonstration }) => !isDemonstration);
      return [slug, real.length > 0 ? real : counts];
    }),
  );
}

/** The head counts of one partner: the real ones, or those made up where there are no others. */
export const readMobilityOf = (locale: Locale, slug: string): Promise<MobilityFigure[]> =>
  rememberPart('mobility by partner', locale, { make: () => readMobilityByPartner(locale), pick: findOf }, slug);

const findOf = (byPartner: ReadonlyMap<string, MobilityFigure[]>, slug: string) => byPartner.get(slug) ?? [];

/** Every figure of the site in one language, for the files of their values. */
export async function listFigures(locale: Locale): Promise<Figure[]> {
  const [counts, benchmarks, surveys, indicators] = await Promise.all([
    readMobility(locale),
    readBenchmarks(locale),
    readSurveys(locale),
    readAll(indicatorsQuery, variables(locale), (data) => data.indicators),
  ]);
  const ofWholes = [false, true].flatMap((isDemonstration) => {
    const own = counts.filter((count) => count.isDemonstration === isDemonstration);
    const flows = findFlows(locale, flowsId(isDemonstration), own);
    return [
      ...listMobility(locale, wholeId(isDemonstration), own).map(({ figure }) => figure),
      ...(flows === undefined ? [] : [flows.figure]),
    ];
  });
  const byPartner = await readMobilityByPartner(locale);
  const compared = listCompared(benchmarks);
  return [
    ...ofWholes,
    ...[...byPartner].flatMap(([slug, own]) => listMobility(locale, partnerId(slug), own).map(({ figure }) => figure)),
    ...benchmarks.map((benchmark) => compare(locale, benchmark, compared).figure),
    ...surveys.map((result) => describeAnswers(locale, result)),
    ...indicators.map((indicator) => followIndicator(locale, indicator).figure),
  ];
}
