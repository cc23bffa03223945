import type { Locale } from '@portolan/schema/vocabularies/locale';
import { sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { requirePermission } from '../../auth/permissions.ts';
import type { Context } from '../../context.ts';
import { classNamed } from '../../graphql/object-types.ts';
import { invitationLetter, passwordLetter } from '../../mail/letters.ts';
import type { Letter } from '../../mail/mailer.ts';
import { changeGrants, deactivate, reactivate } from '../../people/accounts.ts';
import { invite, revokeInvitation } from '../../people/invitations.ts';
import { createPasswordLink } from '../../people/password-links.ts';
import { ByIdInput, ChangeGrantsInput, InviteInput } from './people.input.ts';
import { EndPayload, InvitePayload, PasswordLinkPayload, PersonPayload } from './people.payload.ts';
import { fetchRows, fetchShown, getRowId, readGrants, refusedOr, requirePerson } from './support.ts';

/** The person who manages people, when they may. */
function requireManager(context: Context) {
  const person = requirePerson(context);
  requirePermission(person, 'manage_people');
  return person;
}

@Resolver()
export class PeopleResolver {
  @Query(() => [classNamed('Person')], { description: 'Everybody with an account, by name. For administrators.' })
  people(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown[]> {
    requireManager(context);
    return fetchRows(
      context,
      'Person',
      info,
      () => sql`true`,
      ({ row }) => sql`lower(${row.name}), ${row.id}`,
    );
  }

  @Query(() => [classNamed('Invitation')], {
    description: 'Invitations that were neither accepted nor revoked, newest first. For administrators.',
  })
  invitations(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown[]> {
    requireManager(context);
    return fetchRows(
      context,
      'Invitation',
      info,
      ({ row }) => sql`${row.acceptedAt} is null and ${row.revokedAt} is null`,
      ({ row }) => sql`${row.createdAt} desc, ${row.id}`,
    );
  }

  @Mutation(() => InvitePayload, {
    description:
      'Invites somebody by letter, or gives the link to hand to them. An earlier invitation of the address ends.',
  })
  invite(
    @Arg('input', () => InviteInput, { description: 'Whom, and to what.' }) input: InviteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitePayload> {
    const { account } = requireManager(context);
    return refusedOr(async () => {
      const grants = await readGrants(context.database.db, input.grants);
      const { id, link } = await invite(context.registry, { email: input.email, grants, invitedById: account.id });
      const letter = { to: input.email, locale: toLocale(input.locale), link, inviter: account.name };
      return {
        ...(await handOver(context, link, invitationLetter(letter))),
        invitation: await fetchShown(context, 'InvitePayload', 'invitation', 'Invitation', id, info),
      };
    });
  }

  @Mutation(() => EndPayload, { description: 'Makes the link of an invitation useless.' })
  revokeInvitation(
    @Arg('input', () => ByIdInput, { description: 'Which.' }) { id }: ByIdInput,
    @Ctx() context: Context,
  ): Promise<EndPayload> {
    requireManager(context);
    return refusedOr(async () => {
      await revokeInvitation(context.registry, getRowId('Invitation', id));
      return {};
    });
  }

  @Mutation(() => PersonPayload, {
    description: 'Changes what a person may do, from their next request on. An administrator always remains.',
  })
  changeGrants(
    @Arg('input', () => ChangeGrantsInput, { description: 'Who, and what.' }) input: ChangeGrantsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return changed(context, input.id, info, async (id) =>
      changeGrants(context.registry, id, await readGrants(context.database.db, input.grants)),
    );
  }

  @Mutation(() => PersonPayload, {
    description:
      'Ends the access of a person at once, with all sessions and API keys. An administrator always remains.',
  })
  deactivatePerson(
    @Arg('input', () => ByIdInput, { description: 'Who.' }) input: ByIdInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return changed(context, input.id, info, (id) => deactivate(context.registry, id));
  }

  @Mutation(() => PersonPayload, { description: 'Lets a person sign in again. API keys that ended do not come back.' })
  reactivatePerson(
    @Arg('input', () => ByIdInput, { description: 'Who.' }) input: ByIdInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return changed(context, input.id, info, (id) => reactivate(context.registry, id));
  }

  @Mutation(() => PasswordLinkPayload, {
    description:
      'Sends a link by which a person chooses a new password, or gives it. An earlier one ends; their sessions end when they use it.',
  })
  createPasswordLink(
    @Arg('input', () => ByIdInput, { description: 'Who.' }) { id }: ByIdInput,
    @Ctx() context: Context,
  ): Promise<PasswordLinkPayload> {
    requireManager(context);
    return refusedOr(async () => {
      const { link, user } = await createPasswordLink(context.registry, getRowId('Person', id));
      const { email: to, locale, name } = user;
      return handOver(context, link, passwordLetter({ to, locale, link, name }));
    });
  }
}

/** Sends a link by letter where letters are sent; what no letter took is for the hands of whoever asked. */
async function handOver({ registry }: Context, link: string, letter: Letter) {
  const isSent = (await registry.mailer?.send(letter)) ?? false;
  return { link: isSent ? null : link, isSent };
}

const toLocale = (name: string | null | undefined) => (name ?? 'EN').toLowerCase() as Locale;

/** Does something to a person and shows them as they are then. */
function changed(context: Context, globalId: string, info: GraphQLResolveInfo, act: (id: string) => Promise<void>) {
  requireManager(context);
  return refusedOr(async () => {
    const id = getRowId('Person', globalId);
    await act(id);
    return { person: await fetchShown(context, 'PersonPayload', 'person', 'Person', id, info) };
  });
}
