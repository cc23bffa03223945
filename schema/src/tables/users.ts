import { sql } from 'drizzle-orm';
import { check, pgTable, text } from 'drizzle-orm/pg-core';
import { locale } from '../vocabularies/locale.ts';
import { flag, id, moment, oneOf, valueIn } from './columns.ts';

/** A person with an account. `name` to `twoFactorEnabled` are as Better Auth wants them. */
export const users = pgTable(
  'users',
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull().unique(),
    emailVerified: flag(),
    image: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    twoFactorEnabled: flag(),
    /** The language that the desk speaks to the person. */
    locale: valueIn(locale).notNull().default('en'),
    /** Since when the person may not sign in; null for everybody who may. */
    deactivatedAt: moment(),
  },
  (t) => [oneOf('users_locale', t.locale, locale), check('users_email_folded', sql`${t.email} = lower(${t.email})`)],
);
