import type { AccountRole } from '@portolan/schema/vocabularies/account-role';
import type { Locale } from '@portolan/schema/vocabularies/locale';

/** One thing that an account was entrusted with. */
export interface Grant {
  role: AccountRole;
  /** The partner it is limited to, by the id of its row. */
  partnerId?: string | undefined;
  /** The project it is limited to, by the id of its row. */
  projectId?: string | undefined;
  /** The languages that a translator works in. */
  locales?: readonly Locale[] | undefined;
}

export interface Account {
  id: string;
  name: string;
  email: string;
}

export interface Anonymous {
  kind: 'anonymous';
}

export interface SignedIn {
  kind: 'account';
  account: Account;
  /** What the request may use; for an API key no more than the key's own grant. */
  grants: readonly Grant[];
  /** The session or API key that the request showed, by the id of its row. */
  via: { kind: 'session' | 'key'; id: string };
}

/** Who a request comes from. */
export type Viewer = Anonymous | SignedIn;

export const anonymous: Anonymous = { kind: 'anonymous' };
