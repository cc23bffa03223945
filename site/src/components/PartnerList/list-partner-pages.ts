import { readAll } from '../../api/read.ts';
import { sortByText } from '../../i18n/format.ts';
import { groupByCountry } from '../../i18n/group-by-country.ts';
import { inPages } from '../../i18n/in-pages.ts';
import { type Locale, toContractLocale } from '../../i18n/locales.ts';
import { partnerListQuery } from '../../queries/partner.ts';

/** More partners than this make a page too heavy. */
const mostListed = 200;

/** All partners in pages: by country and name, the real ones before the demonstrations. */
export async function listPartnerPages(locale: Locale) {
  const all = sortByText(
    locale,
    await readAll(partnerListQuery, { locale: toContractLocale(locale) }, (data) => data.partners),
    ({ name }) => name.value,
  );
  const real = all.filter(({ isDemonstration }) => !isDemonstration);
  const demonstrations = all.filter(({ isDemonstration }) => isDemonstration);
  const countries = groupByCountry(locale, real, ({ countryCode }) => countryCode);
  const byCountry = countries.flatMap(({ items }) => items);
  const counts = { real: real.length, demonstrations: demonstrations.length };
  return inPages([...byCountry, ...demonstrations], mostListed).map((page) => ({
    locale,
    page,
    counts,
    // Only the first page has the chart of all and the way to each country.
    whole: page.number === 1 ? { real, countries } : undefined,
  }));
}
