import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { accountRole } from '../vocabularies/account-role.ts';
import { locale } from '../vocabularies/locale.ts';
import { apiKeys } from './api-keys.ts';
import { allOf, id, moment, oneOf, valueIn, valuesIn } from './columns.ts';
import { invitations } from './invitations.ts';
import { partners } from './partners.ts';
import { projects } from './projects.ts';
import { users } from './users.ts';

const goesWith = (target: () => AnyPgColumn) => uuid().references(target, { onDelete: 'cascade' });

/** One thing that a person, an invitation or an API key is entrusted with: a role, and how far it reaches. */
export const grants = pgTable(
  'grants',
  {
    id: id(),
    userId: goesWith(() => users.id),
    invitationId: goesWith(() => invitations.id),
    apiKeyId: goesWith(() => apiKeys.id),
    role: valueIn(accountRole).notNull(),
    partnerId: goesWith(() => partners.id),
    projectId: goesWith(() => projects.id),
    locales: valuesIn(locale),
    createdAt: moment().notNull().defaultNow(),
  },
  (t) => [
    oneOf('grants_role', t.role, accountRole),
    allOf('grants_locales', t.locales, locale),
    check('grants_one_holder', sql`num_nonnulls(${t.userId}, ${t.invitationId}, ${t.apiKeyId}) = 1`),
    check('grants_partner', sql`(${t.partnerId} is not null) <= (${t.role} in ('partner_editor', 'internal_reader'))`),
    check('grants_project', sql`(${t.projectId} is not null) <= (${t.role} in ('project_editor', 'internal_reader'))`),
    check('grants_partner_editor', sql`${t.role} <> 'partner_editor' or ${t.partnerId} is not null`),
    check('grants_project_editor', sql`${t.role} <> 'project_editor' or ${t.projectId} is not null`),
    check('grants_reader', sql`num_nonnulls(${t.partnerId}, ${t.projectId}) <= 1`),
    check('grants_translator', sql`(${t.role} = 'translator') = (cardinality(${t.locales}) > 0)`),
    unique('grants_unique')
      .on(t.userId, t.invitationId, t.apiKeyId, t.role, t.partnerId, t.projectId)
      .nullsNotDistinct(),
    index('grants_partner_of').on(t.partnerId),
    index('grants_project_of').on(t.projectId),
  ],
);
