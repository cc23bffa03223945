import { sortByText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { langOf } from '../i18n/localized.ts';
import { t } from '../i18n/translate.ts';
import type { Benchmark } from '../queries/benchmark.ts';
import type { PartnerLink } from '../queries/partner.ts';
import { type Figure, toCell, withUnit } from './figure.ts';

export interface Compared {
  readonly partner: PartnerLink;
  /** One a year; null where nothing is recorded. */
  readonly values: readonly (number | null)[];
}

export interface Comparison {
  readonly figure: Figure;
  readonly years: readonly number[];
  /** By the latest year, the best first; those without a value in it come last. */
  readonly compared: readonly Compared[];
}

/** A benchmark for these partners, of whom some may have no value at all. */
export function compare(locale: Locale, benchmark: Benchmark, partners: readonly PartnerLink[]): Comparison {
  const { slug, name, unit, better, values } = benchmark;
  const years = [...new Set(values.map(({ year }) => year))].sort((a, b) => a - b);
  const find = (partner: PartnerLink, year: number) => {
    const own = values.find((value) => value.year === year && value.partner.slug === partner.slug);
    return own === undefined ? null : Number(own.value);
  };
  const compared = sortByText(locale, partners, (partner) => partner.name.value).map((partner) => ({
    partner,
    values: years.map((year) => find(partner, year)),
  }));
  const worst = better === 'HIGHER' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const sign = better === 'HIGHER' ? -1 : 1;
  const latest = ({ values: own }: Compared) => own.at(-1) ?? worst;
  const sorted = compared.toSorted((a, b) => (latest(a) === latest(b) ? 0 : sign * (latest(a) - latest(b))));
  const figure = {
    id: `benchmark-${slug}`,
    title: name.value,
    lang: langOf(name, locale),
    columns: [t(locale, 'field.partner'), ...years.map((year) => withUnit(String(year), unit))],
    rows: sorted.map(({ partner, values: own }) => [
      { text: partner.name.value, lang: langOf(partner.name, locale) },
      ...own.map((value) => toCell(value)),
    ]),
  };
  return { figure, years, compared: sorted };
}

/** The partners of which any of these benchmarks knows anything. */
export function listCompared(benchmarks: readonly Benchmark[]): PartnerLink[] {
  const bySlug = new Map(benchmarks.flatMap(({ values }) => values.map(({ partner }) => [partner.slug, partner])));
  return [...bySlug.values()];
}
