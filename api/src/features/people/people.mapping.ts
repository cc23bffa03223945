import {
  apiKeys,
  credentials,
  grants,
  invitations,
  partners,
  projects,
  sessions,
  users,
} from '@portolan/schema/tables';
import { eq, sql } from 'drizzle-orm';
import { declareRow, list, one } from '../../select/declare.ts';
import { globalId } from '../../select/global-id.ts';

const hasCredential = (t: typeof users, isPassword: boolean) =>
  sql`exists (select from ${credentials} where ${credentials.userId} = ${t.id}
    and (${credentials.providerId} = 'credential') = ${sql.raw(String(isPassword))})`;

export const personRow = declareRow(users, {
  type: 'Person',
  fields: {
    id: (t) => globalId('Person', t.id),
    isActive: (t) => sql`(${t.deactivatedAt} is null)`,
    hasPassword: (t) => hasCredential(t, true),
    hasIdentityProvider: (t) => hasCredential(t, false),
    hasSecondFactor: (t) => t.twoFactorEnabled,
    lastSeenAt: (t) => sql`(select max(${sessions.updatedAt}) from ${sessions} where ${sessions.userId} = ${t.id})`,
  },
  relations: {
    grants: list(
      'Grant',
      grants,
      (t, grant) => eq(grant.userId, t.id),
      (grant) => [grant.createdAt],
    ),
  },
});

export const grantRow = declareRow(grants, {
  type: 'Grant',
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
  },
});

export const invitationRow = declareRow(invitations, {
  type: 'Invitation',
  fields: {
    id: (t) => globalId('Invitation', t.id),
    isExpired: (t) => sql`(${t.expiresAt} <= now())`,
  },
  relations: {
    invitedBy: one('Person', users, (t, person) => eq(person.id, t.invitedById)),
    grants: list(
      'Grant',
      grants,
      (t, grant) => eq(grant.invitationId, t.id),
      (grant) => [grant.createdAt],
    ),
  },
});

export const apiKeyRow = declareRow(apiKeys, {
  type: 'ApiKey',
  fields: { id: (t) => globalId('ApiKey', t.id), lastUsedAt: (t) => t.lastRequest },
  relations: {
    createdBy: one('Person', users, (t, person) => eq(person.id, t.referenceId)),
    grants: list(
      'Grant',
      grants,
      (t, grant) => eq(grant.apiKeyId, t.id),
      (grant) => [grant.createdAt],
    ),
  },
});

export const sessionRow = declareRow(sessions, {
  type: 'Session',
  fields: { id: (t) => globalId('Session', t.id), lastSeenAt: (t) => t.updatedAt },
});
