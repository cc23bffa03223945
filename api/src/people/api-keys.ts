import { tell } from '@portolan/schema/sentences/tell';
import { apiKeys, grants } from '@portolan/schema/tables';
import { eq } from 'drizzle-orm';
import { covers, toGrant } from '../auth/grants.ts';
import { may } from '../auth/permissions.ts';
import type { Grant, SignedIn } from '../auth/viewer.ts';
import { writeGrants } from './accounts.ts';
import { checkGrants } from './check-grants.ts';
import { PeopleRefused } from './people-refused.ts';
import type { Registry } from './registry.ts';

const longestDays = 366;
const longestName = 80;

export interface NewKey {
  name: string;
  grant: Grant;
  expiresInDays: number;
}

/** Makes an API key that can do what `grant` says, as long as its creator can. The secret is known only now. */
export async function createApiKey(
  { database, authentication }: Registry,
  viewer: SignedIn,
  { name, grant, expiresInDays }: NewKey,
): Promise<{ id: string; secret: string }> {
  checkGrants([grant], 'grant');
  requireLeave(viewer, grant);
  if (grant.role === 'administrator') {
    throw new PeopleRefused('INVALID', ['grant'], tell('key.neverAdministrator', {}));
  }
  if (!covers(viewer.grants, grant)) {
    throw new PeopleRefused('FORBIDDEN', ['grant'], tell('key.tooMuch', {}));
  }
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > longestName) {
    throw new PeopleRefused('INVALID', ['name'], tell('key.name', { most: longestName }));
  }
  if (expiresInDays < 1 || expiresInDays > longestDays) {
    throw new PeopleRefused('INVALID', ['expiresInDays'], tell('key.days', { most: longestDays }));
  }
  const auth = await authentication.betterAuth();
  const { id, key } = await auth.api.createApiKey({
    body: { name: trimmed, userId: viewer.account.id, expiresIn: expiresInDays * 24 * 60 * 60 },
  });
  // A key whose grant did not get written may do nothing.
  await database.db.transaction((tx) => writeGrants(tx, { apiKeyId: id }, [grant]));
  return { id, secret: key };
}

/** Ends a key at once. Whoever created it may, and who may create such a one. */
export async function revokeApiKey({ database }: Registry, viewer: SignedIn, id: string): Promise<void> {
  const [found] = await database.db
    .select({ owner: apiKeys.referenceId, grant: grants })
    .from(apiKeys)
    .leftJoin(grants, eq(grants.apiKeyId, apiKeys.id))
    .where(eq(apiKeys.id, id));
  if (found === undefined) {
    throw new PeopleRefused('NOT_FOUND', ['id'], tell('key.notFound', {}));
  }
  if (found.owner !== viewer.account.id) requireLeave(viewer, found.grant === null ? undefined : toGrant(found.grant));
  await database.db.delete(apiKeys).where(eq(apiKeys.id, id));
}

function requireLeave(viewer: SignedIn, grant: Grant | undefined): void {
  const { partnerId, projectId } = grant ?? {};
  const partners = partnerId === undefined ? [] : [partnerId];
  const projects = projectId === undefined ? [] : [projectId];
  const answer = may(viewer, 'manage_keys', { type: 'ApiKey', owners: { partners, projects } });
  if (answer !== true) throw new PeopleRefused('FORBIDDEN', ['grant'], answer);
}
