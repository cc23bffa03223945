import type { Db } from '@portolan/drizzle/database';
import { grants, users } from '@portolan/schema/tables';
import type { AccountRole } from '@portolan/schema/vocabularies/account-role';
import { and, eq, isNull, or } from 'drizzle-orm';
import type { Account, Grant } from './viewer.ts';

type GrantRow = Pick<typeof grants.$inferSelect, 'role' | 'partnerId' | 'projectId' | 'locales'>;

export const toGrant = ({ role, partnerId, projectId, locales }: GrantRow): Grant => ({
  role,
  ...(partnerId !== null && { partnerId }),
  ...(projectId !== null && { projectId }),
  ...(locales.length > 0 && { locales }),
});

/** An active account with its grants, and those of one of its API keys; undefined when there is no such account. */
export async function findAccount(
  db: Pick<Db, 'select'>,
  userId: string,
  apiKeyId?: string,
): Promise<{ account: Account; own: Grant[]; ofKey: Grant[] } | undefined> {
  const rows = await db
    .select({ id: users.id, name: users.name, email: users.email, grant: grants })
    .from(users)
    .leftJoin(
      grants,
      or(eq(grants.userId, users.id), apiKeyId === undefined ? undefined : eq(grants.apiKeyId, apiKeyId)),
    )
    .where(and(eq(users.id, userId), isNull(users.deactivatedAt)));
  const [first] = rows;
  if (first === undefined) return undefined;
  const held = rows.flatMap(({ grant }) => (grant === null ? [] : [grant]));
  return {
    account: { id: first.id, name: first.name, email: first.email },
    own: held.filter(({ apiKeyId: key }) => key === null).map(toGrant),
    ofKey: held.filter(({ apiKeyId: key }) => key !== null).map(toGrant),
  };
}

/** Roles whose holder may pass on another, of the same partner or project where they are limited to one. */
const includes: Partial<Record<AccountRole, readonly AccountRole[]>> = {
  partner_editor: ['internal_reader'],
  project_editor: ['internal_reader'],
};

/** Whether somebody who holds `held` may do all that `wanted` allows. */
export function covers(held: readonly Grant[], wanted: Grant): boolean {
  return held.some((grant) => {
    if (grant.role === 'administrator') return true;
    if (grant.role === 'editor') return wanted.role !== 'administrator';
    if (grant.role !== wanted.role && includes[grant.role]?.includes(wanted.role) !== true) return false;
    const isUnlimited = grant.partnerId === undefined && grant.projectId === undefined;
    const isSamePlace = grant.partnerId === wanted.partnerId && grant.projectId === wanted.projectId;
    if (grant.role === 'translator') return (wanted.locales ?? []).every((locale) => grant.locales?.includes(locale));
    return isSamePlace || (grant.role === 'internal_reader' && isUnlimited);
  });
}
