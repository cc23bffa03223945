import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { audience } from '../vocabularies/audience.ts';
import { serviceKind } from '../vocabularies/service-kind.ts';
import { allOf, link, localised, localisedIn, nounChecks, nounColumns, oneOf, valueIn, valuesIn } from './columns.ts';
import { contacts } from './contacts.ts';
import { organisationalUnits } from './organisational-units.ts';
import { partners } from './partners.ts';

export const services = pgTable(
  'services',
  {
    ...nounColumns(),
    partnerId: link(() => partners.id).notNull(),
    unitId: link(() => organisationalUnits.id),
    contactId: link(() => contacts.id),
    kind: valueIn(serviceKind).notNull(),
    name: localised().notNull(),
    summary: localised(),
    audiences: valuesIn(audience),
    /** For how long somebody can use it, in words. */
    duration: localised(),
    openingHours: localised(),
    place: localised(),
    website: text(),
  },
  (t) => [
    ...nounChecks('services', t),
    oneOf('services_kind', t.kind, serviceKind),
    allOf('services_audiences', t.audiences, audience),
    localisedIn('services_name', t.name, t.sourceLocale),
    localisedIn('services_summary', t.summary, t.sourceLocale),
    localisedIn('services_duration', t.duration, t.sourceLocale),
    localisedIn('services_opening_hours', t.openingHours, t.sourceLocale),
    localisedIn('services_place', t.place, t.sourceLocale),
    index('services_partner').on(t.partnerId),
    index('services_contact').on(t.contactId),
    index('services_unit').on(t.unitId),
  ],
);
