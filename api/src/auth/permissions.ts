import { type Told, tell } from '@portolan/schema/sentences/tell';
import { type AccountRole, accountRole } from '@portolan/schema/vocabularies/account-role';
import type { Locale } from '@portolan/schema/vocabularies/locale';
import { forbidden, unauthenticated } from '../errors/portolan-error.ts';
import type { Action } from './actions.ts';
import type { Grant, Viewer } from './viewer.ts';

/** What an action is done to. */
export interface Target {
  /** The GraphQL type of the record. */
  type: string;
  /** Whose it is, by the ids of rows. A record of nobody's is shared. */
  owners: { partners: readonly string[]; projects: readonly string[] };
  /** The languages of the texts that change; leave it out as soon as anything else changes too. */
  locales?: readonly Locale[] | undefined;
}

/**
 * How far a role reaches: `any` record; those it `own`s; those and the shared ones (`common`); what the grant `named`,
 * which is everything when it named nothing; texts in the `languages` of the grant.
 */
type Reach = 'any' | 'own' | 'common' | 'named' | 'languages';

const all = { administrator: 'any', editor: 'any' } as const;
const content = { ...all, partner_editor: 'own', project_editor: 'own' } as const;

/** Who may do what. This is the only place that says so. */
const table: Record<Action, Partial<Record<AccountRole, Reach>>> = {
  read_internal: { ...content, internal_reader: 'named' },
  create: { ...all, partner_editor: 'common', project_editor: 'common' },
  draft: { ...all, partner_editor: 'common', project_editor: 'common', translator: 'languages' },
  propose: { ...all, partner_editor: 'common', project_editor: 'common', translator: 'languages' },
  publish: { ...content, translator: 'languages' },
  translate: { ...content, translator: 'languages' },
  verify: content,
  archive: content,
  delete: { administrator: 'any' },
  restore: content,
  upload: content,
  import: content,
  export: content,
  schedule: content,
  bulk: content,
  settings: all,
  site: all,
  manage_people: { administrator: 'any' },
  manage_keys: { administrator: 'any', partner_editor: 'own', project_editor: 'own' },
};

/** What a role is called in that sentence. */
const called: Record<AccountRole, string> = {
  administrator: 'administrators',
  editor: 'editors',
  translator: 'translators of all the languages that change',
  partner_editor: 'editors of its partner',
  project_editor: 'editors of its project',
  internal_reader: 'internal readers',
};

const calledWhereShared: Partial<Record<AccountRole, string>> = {
  partner_editor: 'editors of a partner',
  project_editor: 'editors of a project',
};

/**
 * True when the viewer may do it to the target, else a sentence that says who may. Without a target it is done to every
 * record there is.
 */
export function may(viewer: Viewer, action: Action, target?: Target): true | Told {
  const grants = viewer.kind === 'account' ? viewer.grants : [];
  return grants.some((grant) => reaches(table[action][grant.role], grant, target)) || whoMay(action, target);
}

/** Whether there is anything at all that the viewer may do it to: what decides if a menu shows it. */
export function mayAnywhere(viewer: Viewer, action: Action): boolean {
  return viewer.kind === 'account' && viewer.grants.some(({ role }) => table[action][role] !== undefined);
}

/** Whose records the viewer may do it to: everybody's, or those of these partners and projects. For reading many at once. */
export function reachOf(viewer: Viewer, action: Action): 'all' | { partners: string[]; projects: string[] } {
  const partners: string[] = [];
  const projects: string[] = [];
  for (const grant of viewer.kind === 'account' ? viewer.grants : []) {
    const reach = table[action][grant.role];
    if (reach === 'any' || (reach === 'named' && grant.partnerId === undefined && grant.projectId === undefined)) {
      return 'all';
    }
    if (reach === undefined || reach === 'languages') continue;
    if (grant.partnerId !== undefined) partners.push(grant.partnerId);
    if (grant.projectId !== undefined) projects.push(grant.projectId);
  }
  return { partners, projects };
}

/** Throws UNAUTHENTICATED or FORBIDDEN, with a sentence that says who may, unless the viewer may do it. */
export function requirePermission(viewer: Viewer, action: Action, target?: Target): void {
  const answer = may(viewer, action, target);
  if (answer === true) return;
  throw viewer.kind === 'anonymous'
    ? unauthenticated({ ...answer, message: `Sign in first. ${answer.message}` })
    : forbidden(answer);
}

function reaches(reach: Reach | undefined, grant: Grant, target: Target | undefined): boolean {
  switch (reach) {
    case undefined:
      return false;
    case 'any':
      return true;
    case 'own':
      return owns(grant, target);
    case 'common':
      return owns(grant, target) || (target !== undefined && isShared(target));
    case 'named':
      return owns(grant, target) || (grant.partnerId === undefined && grant.projectId === undefined);
    case 'languages':
      return hasLanguages(grant, target?.locales ?? []);
  }
}

const owns = ({ partnerId, projectId }: Grant, target: Target | undefined): boolean =>
  target !== undefined &&
  ((partnerId !== undefined && target.owners.partners.includes(partnerId)) ||
    (projectId !== undefined && target.owners.projects.includes(projectId)));

const isShared = ({ owners }: Target): boolean => owners.partners.length === 0 && owners.projects.length === 0;

const hasLanguages = ({ locales = [] }: Grant, changed: readonly Locale[]): boolean =>
  changed.length > 0 && changed.every((locale) => locales.includes(locale));

const list = new Intl.ListFormat('en');

function whoMay(what: Action, target: Target | undefined): Told {
  const roles = accountRole.values.filter((role) => isThere(role, table[what][role], target));
  const record = target === undefined ? 'all records' : `this ${target.type}`;
  const isCommon = (role: AccountRole) =>
    target !== undefined && isShared(target) && calledWhereShared[role] !== undefined;
  const keys = roles.map((role) => (isCommon(role) ? `${role}_shared` : role));
  const names = roles.map((role) => (isCommon(role) && calledWhereShared[role]) || called[role]);
  return tell(`may.${what}`, { roles: keys, record } as never, { roles: list.format(names) });
}

/** Whether anybody with the role could do it to the target. */
function isThere(role: AccountRole, reach: Reach | undefined, target: Target | undefined): boolean {
  switch (reach) {
    case undefined:
      return false;
    case 'own':
      if (role === 'partner_editor') return (target?.owners.partners.length ?? 0) > 0;
      return (target?.owners.projects.length ?? 0) > 0;
    case 'common':
      return target !== undefined && (isShared(target) || isThere(role, 'own', target));
    case 'languages':
      return (target?.locales?.length ?? 0) > 0;
    default:
      return true;
  }
}
