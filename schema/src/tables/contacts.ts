import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { contactRole } from '../vocabularies/contact-role.ts';
import { flag, link, localised, localisedIn, matches, nounChecks, nounColumns, oneOf, valueIn } from './columns.ts';
import { organisationalUnits } from './organisational-units.ts';
import { partners } from './partners.ts';
import { programmes } from './programmes.ts';
import { projects } from './projects.ts';

/** Role mailboxes before people. Name, e-mail and phone are public only where their own flag says so. */
export const contacts = pgTable(
  'contacts',
  {
    ...nounColumns(),
    partnerId: link(() => partners.id).notNull(),
    unitId: link(() => organisationalUnits.id),
    programmeId: link(() => programmes.id),
    projectId: link(() => projects.id),
    role: valueIn(contactRole).notNull(),
    displayName: localised(),
    email: text(),
    phone: text(),
    url: text(),
    isNamePublic: flag(),
    isEmailPublic: flag(),
    isPhonePublic: flag(),
  },
  (t) => [
    ...nounChecks('contacts', t),
    oneOf('contacts_role', t.role, contactRole),
    localisedIn('contacts_display_name', t.displayName, t.sourceLocale),
    matches('contacts_email', t.email, '^[^@[:space:]]+@[^@[:space:]]+$'),
    index('contacts_partner').on(t.partnerId),
    index('contacts_programme').on(t.programmeId),
    index('contacts_project').on(t.projectId),
    index('contacts_unit').on(t.unitId),
  ],
);
