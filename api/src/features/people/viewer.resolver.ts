import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { ContentRecord } from '@portolan/drizzle/content/noun-form';
import { findOwners } from '@portolan/drizzle/editing/find-owners';
import type { Values } from '@portolan/schema/sentences/fill';
import type { Sentence, Told } from '@portolan/schema/sentences/tell';
import { revisions } from '@portolan/schema/tables';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, Field, FieldResolver, ID, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type Action, action } from '../../auth/actions.ts';
import { may, mayAnywhere } from '../../auth/permissions.ts';
import type { Viewer as ViewerModel } from '../../auth/viewer.ts';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors/portolan-error.ts';
import { enumOf } from '../../graphql/enums.ts';
import { classNamed } from '../../graphql/object-types.ts';
import { idPrefixOf, parseGlobalId } from '../../select/global-id.ts';
import './people.type.ts';
import { fetchRows } from './support.ts';

const actionType = enumOf(action);

@ObjectType({ description: 'Whether something is allowed.' })
class Permission {
  @Field(() => Boolean, { description: 'Whether the viewer may do it.' })
  isAllowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Who may, in a sentence; null when the viewer does.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Names that sentence, for who says it in another language.' })
  sentence!: Sentence | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What fills the sentence, by name.' })
  values!: Values | null;
}

@ObjectType({ description: 'Who asks.' })
class Viewer {
  @Field(() => classNamed('Person'), {
    nullable: true,
    description: 'The person; null for somebody who is not signed in.',
  })
  account?: unknown;

  @Field(() => [classNamed('Grant')], {
    description: 'What the request may use: for an API key only what the key may do.',
  })
  grants?: unknown;

  @Field(() => Permission, { description: 'Whether the viewer may do something.' })
  may?: unknown;

  @Field(() => [actionType], { description: 'What the viewer may do to any record at all, for menus.' })
  actions?: string[];
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks: by a session cookie or an API key. Always there.' })
  viewer(@Ctx() { viewer }: Context): ViewerModel {
    return viewer;
  }

  @FieldResolver()
  async account(
    @Root() viewer: ViewerModel,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (viewer.kind === 'anonymous') return null;
    const { id } = viewer.account;
    const [row] = await fetchRows(
      context,
      'Person',
      info,
      ({ row: t }) => sql`${t.id} = ${id}`,
      ({ row: t }) => sql`${t.id}`,
    );
    return row;
  }

  @FieldResolver()
  async grants(
    @Root() viewer: ViewerModel,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown[]> {
    if (viewer.kind === 'anonymous') return [];
    const { account, via } = viewer;
    return fetchRows(
      context,
      'Grant',
      info,
      ({ row: t }) => (via.kind === 'key' ? sql`${t.apiKeyId} = ${via.id}` : sql`${t.userId} = ${account.id}`),
      ({ row: t }) => sql`${t.createdAt}`,
    );
  }

  @FieldResolver()
  async may(
    @Root() viewer: ViewerModel,
    @Arg('action', () => actionType, { description: 'What to do.' }) what: string,
    @Arg('id', () => ID, {
      nullable: true,
      description: 'The record to do it to, by global id. Without one: to any record at all.',
    })
    id: string | undefined,
    @Ctx() context: Context,
  ): Promise<Permission> {
    const known = what.toLowerCase() as Action;
    if (id == null) {
      const isAllowed = mayAnywhere(viewer, known);
      return permissionOf(isAllowed || may(viewer, known));
    }
    return permissionOf(may(viewer, known, await getTarget(context, id)));
  }

  @FieldResolver()
  actions(@Root() viewer: ViewerModel): string[] {
    return action.values.filter((known) => mayAnywhere(viewer, known)).map((known) => known.toUpperCase());
  }
}

const permissionOf = (answer: true | Told): Permission =>
  answer === true
    ? { isAllowed: true, reason: null, sentence: null, values: null }
    : { isAllowed: false, reason: answer.message, sentence: answer.sentence, values: answer.values };

async function getTarget({ database }: Context, id: string) {
  const parsed = parseGlobalId(id);
  const form = Object.values(nounForms).find(({ type }) => idPrefixOf(type) === parsed?.prefix);
  if (parsed === undefined || form === undefined) throw badInput(`"${id}" is not an id of this API.`);
  const [last] = await database.db
    .select({ after: revisions.after })
    .from(revisions)
    .where(and(eq(revisions.noun, form.type), eq(revisions.recordId, parsed.recordId)))
    .orderBy(desc(revisions.revision))
    .limit(1);
  if (last?.after == null) throw notFound(`There is no record "${id}".`);
  return { type: form.type, owners: await findOwners(database.db, form, last.after as ContentRecord) };
}
