import type { Database } from '@portolan/drizzle/database';
import { tell } from '@portolan/schema/sentences/tell';
import { partners, projects } from '@portolan/schema/tables';
import type { AccountRole } from '@portolan/schema/vocabularies/account-role';
import type { Locale } from '@portolan/schema/vocabularies/locale';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Grant, SignedIn } from '../../auth/viewer.ts';
import type { Context } from '../../context.ts';
import { badInput, forbidden, unauthenticated } from '../../errors/portolan-error.ts';
import { PeopleRefused } from '../../people/people-refused.ts';
import { Compiler, type Place } from '../../select/compiler.ts';
import { recordIdOf } from '../../select/global-id.ts';
import { Selection } from '../../select/selection.ts';
import { fetchResult } from '../../select/statement.ts';
import type { UserError } from '../../writing/payload.types.ts';
import type { GrantInput } from './people.input.ts';

/** The signed-in person, by a session: a key is for content. */
export function requirePerson({ viewer }: Context): SignedIn {
  if (viewer.kind === 'anonymous') throw unauthenticated(tell('signIn.first', {}));
  if (viewer.via.kind === 'session') return viewer;
  throw forbidden(tell('key.notForThis', {}));
}

/** The id of a row inside a global id of the type. */
export function getRowId(type: string, id: string): string {
  const found = recordIdOf(type, id);
  if (found === undefined) throw badInput(`"${id}" is not the id of a record of type ${type}.`);
  return found;
}

export async function readGrants(db: Database['db'], inputs: readonly GrantInput[]): Promise<Grant[]> {
  const read: Grant[] = [];
  for (const { role, partner, project, locales } of inputs) {
    read.push({
      role: role.toLowerCase() as AccountRole,
      ...(partner != null && { partnerId: await getRecordId(db, 'Partner', partners, partner) }),
      ...(project != null && { projectId: await getRecordId(db, 'Project', projects, project) }),
      ...(locales != null && { locales: locales.map((name) => name.toLowerCase() as Locale) }),
    });
  }
  return read;
}

async function getRecordId(
  db: Database['db'],
  type: 'Partner' | 'Project',
  table: typeof partners | typeof projects,
  key: string,
): Promise<string> {
  const id = recordIdOf(type, key);
  const [found] = await db
    .select({ id: table.id })
    .from(table)
    .where(id === undefined ? eq(table.slug, key) : eq(table.id, id));
  if (found !== undefined) return found.id;
  throw new PeopleRefused('UNKNOWN_REFERENCE', [type.toLowerCase()], tell(`grant.unknown${type}`, { slug: key }));
}

/** What a mutation gives, or the mistake of its caller as a user error. */
export async function refusedOr<Result extends object>(
  act: () => Promise<Result>,
): Promise<Result & { userErrors: UserError[] }> {
  try {
    return { ...(await act()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof PeopleRefused)) throw error;
    const { field, code, told } = error;
    if (code === 'FORBIDDEN') throw forbidden(told);
    return { userErrors: [{ field, code, ...told }] } as unknown as Result & { userErrors: UserError[] };
  }
}

/** Rows of a type that `where` finds, ordered, with the fields that `nodes` select. */
export async function fetchRows(
  context: Context,
  type: string,
  info: GraphQLResolveInfo,
  where: (place: Place) => SQL,
  order: (place: Place) => SQL,
  nodes: readonly FieldNode[] = info.fieldNodes,
): Promise<unknown[]> {
  const compiler = new Compiler(context.declarations, new Selection(info), context.internal);
  const place = compiler.place(compiler.declarationOf(type));
  const object = compiler.object(place, compiler.selection.typeNamed(type), nodes);
  return (await fetchResult(
    context,
    sql`select coalesce(json_agg(${object} order by ${order(place)}), '[]') as result
      from ${place.from} where ${where(place)}`,
  )) as unknown[];
}

/** The row that the field `key` of a payload shows, or undefined when the operation does not ask for it. */
export async function fetchShown(
  context: Context,
  payload: string,
  key: string,
  type: string,
  id: string,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const selection = new Selection(info);
  const fields = selection.fieldsOf(selection.typeNamed(payload), info.fieldNodes).filter(({ name }) => name === key);
  const nodes = fields.flatMap((field) => field.nodes);
  if (nodes.length === 0) return undefined;
  const [row] = await fetchRows(
    context,
    type,
    info,
    ({ row }) => sql`${row.id} = ${id}`,
    ({ row }) => sql`${row.id}`,
    nodes,
  );
  return row;
}
