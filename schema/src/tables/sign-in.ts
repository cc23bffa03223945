import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { flag, id, moment, owner } from './columns.ts';
import { users } from './users.ts';

// The first four tables are Better Auth's: columns and types are as it wants them.

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    userId: owner(() => users.id),
    token: text().notNull().unique(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    ipAddress: text(),
    userAgent: text(),
  },
  (t) => [index('sessions_user').on(t.userId)],
);

/** One way to sign in: by password (`providerId` is "credential") or by an identity provider. */
export const credentials = pgTable(
  'credentials',
  {
    id: id(),
    userId: owner(() => users.id),
    providerId: text().notNull(),
    /** Who the person is at the provider; for a password the user's own id. */
    accountId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [index('credentials_user').on(t.userId), uniqueIndex('credentials_unique').on(t.providerId, t.accountId)],
);

/** What was promised to whoever shows a secret again: a password's reset, a step of signing in. */
export const verifications = pgTable(
  'verifications',
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [index('verifications_identifier').on(t.identifier)],
);

/** The second factor of a person: a secret shared with an authenticator, and codes to get in without it. */
export const secondFactors = pgTable(
  'second_factors',
  {
    id: id(),
    userId: owner(() => users.id),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    verified: flag(true),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: moment(),
  },
  (t) => [uniqueIndex('second_factors_user').on(t.userId)],
);

/** How often signing in failed of late, by the address that it was tried from and by the account that was tried. */
export const signInFailures = pgTable('sign_in_failures', {
  key: text().primaryKey(),
  count: integer().notNull(),
  lastAt: moment().notNull(),
});
