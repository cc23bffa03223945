import { accountRole } from '@portolan/schema/vocabularies/account-role';
import { locale } from '@portolan/schema/vocabularies/locale';
import { ID } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { List, One, RowType, Value } from '../../graphql/object-types.ts';
import { DateTime, EmailAddress } from '../../graphql/scalars.ts';

@RowType('Person', 'Somebody with an account. Administrators see everybody, everybody themselves.')
export class Person {
  @Value(() => ID, 'Global id: opaque, stable.')
  id!: string;

  @Value(() => String, 'The name.')
  name!: string;

  @Value(() => EmailAddress, 'The address the person signs in with.')
  email!: string;

  @Value(enumOf(locale), 'The language that the desk speaks to the person.')
  locale!: string;

  @Value(() => Boolean, 'Whether the person may sign in; false for a deactivated account.')
  isActive!: boolean;

  @Value(() => Boolean, 'Whether the person has a password here.')
  hasPassword!: boolean;

  @Value(() => Boolean, 'Whether the person has signed in with the identity provider.')
  hasIdentityProvider!: boolean;

  @Value(() => Boolean, 'Whether signing in by password asks for a code of an authenticator too.')
  hasSecondFactor!: boolean;

  @Value(() => DateTime, 'When the account was made.')
  createdAt!: string;

  @Value(() => DateTime, 'When the person was last here, to the day; null when no session is left that tells.', {
    nullable: true,
  })
  lastSeenAt!: string;

  @List('Grant', 'What the person was entrusted with.')
  grants!: object[];
}

@RowType('Grant', 'One thing that somebody was entrusted with: a role, and how far it reaches.')
export class Grant {
  @Value(enumOf(accountRole), 'The role.')
  role!: string;

  @One('Partner', 'The partner it is limited to; null without such a limit, and while the partner is not public.')
  partner!: object;

  @One('Project', 'The project it is limited to; null without such a limit, and while the project is not public.')
  project!: object;

  @Value([enumOf(locale)], 'The languages that a translator works in; empty for the other roles.')
  locales!: string[];
}

@RowType('Invitation', 'A one-time link that was made for somebody, and has not been used or revoked.')
export class Invitation {
  @Value(() => ID, 'Global id: opaque, stable.')
  id!: string;

  @Value(() => EmailAddress, 'Who was invited.')
  email!: string;

  @One('Person', 'Who invited; null for an invitation from the command line.')
  invitedBy!: object;

  @Value(() => DateTime, 'When the invitation was made.')
  createdAt!: string;

  @Value(() => DateTime, 'Until when it can be accepted.')
  expiresAt!: string;

  @Value(() => Boolean, 'Whether it is too late to accept it.')
  isExpired!: boolean;

  @List('Grant', 'What the person will be entrusted with.')
  grants!: object[];
}

@RowType('ApiKey', 'A key by which a program asks as somebody. Its secret is shown once, when it is created.')
export class ApiKey {
  @Value(() => ID, 'Global id: opaque, stable.')
  id!: string;

  @Value(() => String, 'What it is called.')
  name!: string;

  @Value(() => String, 'How the secret begins, to tell keys apart.')
  start!: string;

  @One('Person', 'Who created it and answers for it. It can never do more than that person.', {})
  createdBy!: object;

  @Value(() => DateTime, 'When it was created.')
  createdAt!: string;

  @Value(() => DateTime, 'When it stops to work.')
  expiresAt!: string;

  @Value(() => DateTime, 'When it was last used; null when it never was.', { nullable: true })
  lastUsedAt!: string;

  @List('Grant', 'What it may do.')
  grants!: object[];
}

@RowType('Session', 'A browser in which somebody is signed in.')
export class Session {
  @Value(() => ID, 'Global id: opaque, stable.')
  id!: string;

  @Value(() => DateTime, 'When it began.')
  createdAt!: string;

  @Value(() => DateTime, 'When it was last used, to the day.')
  lastSeenAt!: string;

  @Value(() => DateTime, 'When it ends unless it is used.')
  expiresAt!: string;

  @Value(() => String, 'The network address it began at.', { nullable: true })
  ipAddress!: string;

  @Value(() => String, 'What the browser calls itself.', { nullable: true })
  userAgent!: string;
}
