import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, link, moment } from './columns.ts';
import { users } from './users.ts';

/** A one-time link for somebody without an account. What they will be entrusted with is in `grants`. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    email: text().notNull(),
    /** SHA-256 of the secret in the link, in hexadecimal. */
    tokenHash: text().notNull(),
    /** Null when it came from the command line. */
    invitedById: link(() => users.id),
    createdAt: moment().notNull().defaultNow(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [
    check('invitations_email_folded', sql`${t.email} = lower(${t.email})`),
    check('invitations_one_end', sql`num_nonnulls(${t.acceptedAt}, ${t.revokedAt}) <= 1`),
    uniqueIndex('invitations_token').on(t.tokenHash),
    index('invitations_email').on(t.email),
  ],
);
