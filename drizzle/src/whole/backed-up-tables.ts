import { apiKeys, credentials, grants, invitations, secondFactors, users } from '@portolan/schema/tables';
import type { WholeTable } from './exported-tables.ts';

/** What a backup has beyond an export, each after what it refers to: the people, with what proves who they are. */
export const backedUpTables: Record<string, WholeTable> = {
  users: { table: users, key: 'id' },
  credentials: { table: credentials, key: 'id' },
  'second-factors': { table: secondFactors, key: 'id' },
  'api-keys': { table: apiKeys, key: 'id' },
  invitations: { table: invitations, key: 'id' },
  grants: { table: grants, key: 'id' },
};

/** What a backup leaves behind too, in words. */
export const notBackedUp = [
  'sessions, so that everybody signs in again',
  'links for new passwords, and counts of wrong sign-ins',
  'who has a record open just now, and which processes serve the API',
  'the releases of the portal, which are built again from the content',
  'the secret "PORTOLAN_SECRET", without which second factors cannot be used',
];
