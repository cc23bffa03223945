import { type AnyPgColumn, index, pgTable, text } from 'drizzle-orm/pg-core';
import { unitKind } from '../vocabularies/unit-kind.ts';
import { link, localised, localisedIn, nounChecks, nounColumns, oneOf, valueIn } from './columns.ts';
import { partners } from './partners.ts';

export const organisationalUnits = pgTable(
  'organisational_units',
  {
    ...nounColumns(),
    partnerId: link(() => partners.id).notNull(),
    parentId: link((): AnyPgColumn => organisationalUnits.id),
    kind: valueIn(unitKind).notNull(),
    name: localised().notNull(),
    mission: localised(),
    website: text(),
  },
  (t) => [
    ...nounChecks('organisational_units', t),
    oneOf('organisational_units_kind', t.kind, unitKind),
    localisedIn('organisational_units_name', t.name, t.sourceLocale),
    localisedIn('organisational_units_mission', t.mission, t.sourceLocale),
    index('organisational_units_partner').on(t.partnerId),
    index('organisational_units_parent').on(t.parentId),
  ],
);
