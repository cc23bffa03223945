import { integer, pgTable } from 'drizzle-orm/pg-core';
import { menuPlace } from '../vocabularies/menu-place.ts';
import { localised, localisedIn, nounChecks, nounColumns, oneOf, valueIn } from './columns.ts';

export const pages = pgTable(
  'pages',
  {
    ...nounColumns(),
    title: localised().notNull(),
    summary: localised(),
    body: localised().notNull(),
    menu: valueIn(menuPlace).notNull().default('none'),
    position: integer().notNull().default(0),
  },
  (t) => [
    ...nounChecks('pages', t),
    oneOf('pages_menu', t.menu, menuPlace),
    localisedIn('pages_title', t.title, t.sourceLocale),
    localisedIn('pages_summary', t.summary, t.sourceLocale),
    localisedIn('pages_body', t.body, t.sourceLocale),
  ],
);
