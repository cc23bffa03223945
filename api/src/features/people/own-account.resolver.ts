import type { Locale } from '@portolan/schema/vocabularies/locale';
import { sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { mayAnywhere } from '../../auth/permissions.ts';
import type { Context } from '../../context.ts';
import { classNamed } from '../../graphql/object-types.ts';
import { changeOwnAccount, endSessions } from '../../people/accounts.ts';
import { createApiKey, revokeApiKey } from '../../people/api-keys.ts';
import type { Place } from '../../select/compiler.ts';
import { ByIdInput, ChangeMyselfInput, CreateApiKeyInput } from './people.input.ts';
import { ApiKeyPayload, EndPayload, PersonPayload } from './people.payload.ts';
import { fetchRows, fetchShown, getRowId, readGrants, refusedOr, requirePerson } from './support.ts';

const newestFirst = ({ row }: Place) => sql`${row.createdAt} desc, ${row.id}`;

@Resolver()
export class OwnAccountResolver {
  @Query(() => [classNamed('Session')], { description: 'Where the viewer is signed in, newest first.' })
  sessions(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown[]> {
    const { account } = requirePerson(context);
    const isOpen = ({ row }: Place) => sql`${row.userId} = ${account.id} and ${row.expiresAt} > now()`;
    return fetchRows(context, 'Session', info, isOpen, newestFirst);
  }

  @Query(() => ID, { nullable: true, description: 'Which of the sessions this request belongs to.' })
  currentSession(@Ctx() { viewer }: Context): string | null {
    return viewer.kind === 'account' && viewer.via.kind === 'session' ? `session_${viewer.via.id}` : null;
  }

  @Mutation(() => EndPayload, { description: 'Signs the viewer out of one browser.' })
  endSession(
    @Arg('input', () => ByIdInput, { description: 'Which session.' }) { id }: ByIdInput,
    @Ctx() context: Context,
  ): Promise<EndPayload> {
    const { account } = requirePerson(context);
    return refusedOr(async () => {
      await endSessions(context.registry, account.id, { id: getRowId('Session', id) });
      return {};
    });
  }

  @Mutation(() => EndPayload, { description: 'Signs the viewer out of every browser but this one.' })
  endOtherSessions(@Ctx() context: Context): Promise<EndPayload> {
    const { account, via } = requirePerson(context);
    return refusedOr(async () => {
      await endSessions(context.registry, account.id, { except: via.id });
      return {};
    });
  }

  @Mutation(() => PersonPayload, { description: 'Changes the own name, or the language that the desk speaks.' })
  changeMyself(
    @Arg('input', () => ChangeMyselfInput, { description: 'What to change.' }) { name, locale }: ChangeMyselfInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    const { id } = requirePerson(context).account;
    return refusedOr(async () => {
      const values = { name: name ?? undefined, locale: locale?.toLowerCase() as Locale | undefined };
      await changeOwnAccount(context.registry, id, values);
      return { person: await fetchShown(context, 'PersonPayload', 'person', 'Person', id, info) };
    });
  }

  @Query(() => [classNamed('ApiKey')], {
    description: 'API keys, newest first: all of them for administrators, the own ones for everybody else.',
  })
  apiKeys(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown[]> {
    const person = requirePerson(context);
    const isSeen = mayAnywhere(person, 'manage_people')
      ? () => sql`true`
      : ({ row }: Place) => sql`${row.referenceId} = ${person.account.id}`;
    return fetchRows(context, 'ApiKey', info, isSeen, newestFirst);
  }

  @Mutation(() => ApiKeyPayload, {
    description: 'Creates an API key, which can do no more than the viewer. Its secret is shown only in this answer.',
  })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'What for.' })
    { name, grant, expiresInDays }: CreateApiKeyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiKeyPayload> {
    const person = requirePerson(context);
    return refusedOr(async () => {
      const [read] = await readGrants(context.database.db, [grant]);
      const wanted = { name, grant: read as NonNullable<typeof read>, expiresInDays };
      const { id, secret } = await createApiKey(context.registry, person, wanted);
      return { secret, apiKey: await fetchShown(context, 'ApiKeyPayload', 'apiKey', 'ApiKey', id, info) };
    });
  }

  @Mutation(() => EndPayload, { description: 'Ends an API key at once.' })
  revokeApiKey(
    @Arg('input', () => ByIdInput, { description: 'Which key.' }) { id }: ByIdInput,
    @Ctx() context: Context,
  ): Promise<EndPayload> {
    const person = requirePerson(context);
    return refusedOr(async () => {
      await revokeApiKey(context.registry, person, getRowId('ApiKey', id));
      return {};
    });
  }
}
