import { all, type BadRow } from './bad-row.ts';

const someone = `insert into users (id, name, email) values ('00000000-0000-7000-8000-000000000001', 'Ana', 'ana@example.org')`;
const ana = `'00000000-0000-7000-8000-000000000001'`;
const onAna = (rule: string, ...changes: string[]): BadRow => [rule, someone, ...changes];

const grant = (columns: string, values: string) =>
  `insert into grants (id, user_id, ${columns}) values (gen_random_uuid(), ${ana}, ${values})`;
const partner = `(select id from partners where slug = 'one')`;
const project = `(select id from projects where slug = 'one')`;

const session = `insert into sessions (id, user_id, token, expires_at) values (gen_random_uuid(), ${ana}, 'token', now())`;
const key = `insert into api_keys (id, reference_id, key) values (gen_random_uuid(), ${ana}, 'hash')`;
const credential = `insert into credentials (id, user_id, provider_id, account_id) values (gen_random_uuid(), ${ana}, 'credential', 'ana')`;
const factor = `insert into second_factors (id, user_id, secret, backup_codes) values (gen_random_uuid(), ${ana}, 'a', 'b')`;
const invitation = (email: string) =>
  `insert into invitations (id, email, token_hash, expires_at) values (gen_random_uuid(), '${email}', 'hash', now())`;

/** Rows of people: nobody is there but for the length of one change. */
export const accounts: readonly BadRow[] = [
  onAna('users_email_unique', someone.replace('001', '002')),
  ...[
    ...all('users_email_folded', 'users.email', ['Ana@example.org']),
    ...all('users_locale_known', 'users.locale', ['de']),
  ].map(([rule, change = '']) => onAna(rule, change)),
  onAna('sessions_token_unique', session, session),
  onAna('api_keys_key', key, key),
  onAna('credentials_unique', credential, credential),
  onAna('second_factors_user', factor, factor),
  ['invitations_email_folded', invitation('Ana@example.org')],
  ['invitations_token', invitation('a@example.org'), invitation('b@example.org')],
  [
    'invitations_one_end',
    invitation('a@example.org'),
    'update invitations set accepted_at = now(), revoked_at = now()',
  ],
  onAna('grants_role_known', grant('role', `'king'`)),
  onAna('grants_locales_known', grant('role, locales', `'translator', '{de}'`)),
  onAna('grants_one_holder', `insert into grants (id, role) values (gen_random_uuid(), 'editor')`),
  onAna('grants_partner', grant('role, partner_id', `'editor', ${partner}`)),
  onAna('grants_project', grant('role, project_id', `'editor', ${project}`)),
  onAna('grants_partner_editor', grant('role', `'partner_editor'`)),
  onAna('grants_project_editor', grant('role', `'project_editor'`)),
  onAna('grants_reader', grant('role, partner_id, project_id', `'internal_reader', ${partner}, ${project}`)),
  onAna('grants_translator', grant('role', `'translator'`)),
  onAna('grants_translator', grant('role, locales', `'editor', '{kk}'`)),
  onAna('grants_unique', grant('role', `'editor'`), grant('role', `'editor'`)),
];
