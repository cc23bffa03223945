import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { internationalisationTheme } from '../vocabularies/internationalisation-theme.ts';
import { countryCode, link, localised, localisedIn, nounChecks, nounColumns, oneOf, valueIn } from './columns.ts';
import { partners } from './partners.ts';
import { projects } from './projects.ts';

/** The observatory: what somebody did, which problem it met, what came of it. */
export const goodPractices = pgTable(
  'good_practices',
  {
    ...nounColumns(),
    theme: valueIn(internationalisationTheme).notNull(),
    title: localised().notNull(),
    summary: localised(),
    problem: localised(),
    practice: localised(),
    result: localised(),
    evidenceUrl: text(),
    countryCode: text(),
    partnerId: link(() => partners.id),
    projectId: link(() => projects.id),
  },
  (t) => [
    ...nounChecks('good_practices', t),
    oneOf('good_practices_theme', t.theme, internationalisationTheme),
    localisedIn('good_practices_title', t.title, t.sourceLocale),
    localisedIn('good_practices_summary', t.summary, t.sourceLocale),
    localisedIn('good_practices_problem', t.problem, t.sourceLocale),
    localisedIn('good_practices_practice', t.practice, t.sourceLocale),
    localisedIn('good_practices_result', t.result, t.sourceLocale),
    countryCode('good_practices_country_code', t.countryCode),
    index('good_practices_partner').on(t.partnerId),
    index('good_practices_project').on(t.projectId),
  ],
);
