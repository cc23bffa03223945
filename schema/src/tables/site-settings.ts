import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { locale } from '../vocabularies/locale.ts';
import {
  allOf,
  id,
  instant,
  link,
  localised,
  localisedIn,
  localisedInAny,
  oneOf,
  position,
  valueIn,
  valuesIn,
} from './columns.ts';
import { networks } from './networks.ts';
import { projects } from './projects.ts';

/** One row: the portal itself. */
export const siteSettings = pgTable(
  'site_settings',
  {
    id: integer().primaryKey().default(1),
    sourceLocale: valueIn(locale).notNull().default('en'),
    name: localised().notNull(),
    tagline: localised(),
    operator: localised(),
    featuredProjectId: link(() => projects.id),
    featuredNetworkId: link(() => networks.id),
    locales: valuesIn(locale),
    contactEmail: text(),
    contactUrl: text(),
    updatedAt: instant().notNull().defaultNow(),
    revision: integer().notNull().default(1),
  },
  (t) => [
    check('site_settings_one_row', sql`${t.id} = 1`),
    oneOf('site_settings_source_locale', t.sourceLocale, locale),
    allOf('site_settings_locales', t.locales, locale),
    localisedIn('site_settings_name', t.name, t.sourceLocale),
    localisedIn('site_settings_tagline', t.tagline, t.sourceLocale),
    localisedIn('site_settings_operator', t.operator, t.sourceLocale),
  ],
);

export const siteLinks = pgTable(
  'site_links',
  {
    id: id(),
    siteSettingsId: integer()
      .notNull()
      .references(() => siteSettings.id, { onDelete: 'cascade' }),
    position: position(),
    label: localised().notNull(),
    url: text().notNull(),
  },
  (t) => [localisedInAny('site_links_label', t.label)],
);
