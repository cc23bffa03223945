import { tell } from '@portolan/schema/sentences/tell';
import { sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors/portolan-error.ts';
import { classNamed } from '../../graphql/object-types.ts';
import { DateTime, EmailAddress } from '../../graphql/scalars.ts';
import { acceptInvitation, findInvitation } from '../../people/invitations.ts';
import { Selection } from '../../select/selection.ts';
import { AcceptInvitationInput } from './people.input.ts';
import { EndPayload } from './people.payload.ts';
import { fetchRows, refusedOr } from './support.ts';

@ObjectType({ description: 'What whoever holds the link of an invitation may know.' })
class OpenInvitation {
  @Field(() => EmailAddress, { description: 'Who was invited.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'The name of who invited.' })
  invitedBy!: string | null;

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: string;

  @Field(() => [classNamed('Grant')], { description: 'What the person will be entrusted with.' })
  grants!: unknown[];
}

@ObjectType({ description: 'How one can sign in here.' })
class SignInMethods {
  @Field(() => String, {
    nullable: true,
    description: 'What the identity provider is called; null while none is set up. A password always works.',
  })
  identityProvider!: string | null;

  @Field(() => Boolean, { description: 'Whether invitations and links for new passwords go by letter.' })
  sendsLetters!: boolean;
}

@Resolver()
export class InvitationResolver {
  @Query(() => OpenInvitation, {
    description:
      'The invitation of a link, for whoever is about to accept it. NOT_FOUND once it is not valid any more.',
  })
  async invitation(
    @Arg('token', () => String, { description: 'What follows "#" in the link.' }) token: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpenInvitation> {
    const found = await findInvitation(context.database.db, token);
    if (found === undefined) throw notFound(tell('invitation.over', {}));
    const selection = new Selection(info);
    const asked = selection.fieldsOf(selection.typeNamed('OpenInvitation'), info.fieldNodes);
    const nodes = asked.filter(({ name }) => name === 'grants').flatMap((field) => field.nodes);
    const isIts = ({ row }: { row: Record<string, unknown> }) => sql`${row.invitationId} = ${found.id}`;
    return {
      email: found.email,
      invitedBy: found.invitedBy ?? null,
      expiresAt: found.expiresAt.toISOString(),
      grants:
        nodes.length === 0
          ? []
          : await fetchRows(context, 'Grant', info, isIts, ({ row }) => sql`${row.createdAt}`, nodes),
    };
  }

  @Query(() => SignInMethods, { description: 'How one can sign in here.' })
  signInMethods(@Ctx() { registry }: Context): SignInMethods {
    const { authentication, mailer } = registry;
    return {
      identityProvider: authentication.settings.identityProvider?.name ?? null,
      sendsLetters: mailer !== undefined,
    };
  }

  @Mutation(() => EndPayload, {
    description:
      'Makes the account that an invitation promises. Sign in afterwards, with the address that was invited.',
  })
  acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'The link, and who the person is.' })
    { token, name, password }: AcceptInvitationInput,
    @Ctx() context: Context,
  ): Promise<EndPayload> {
    return refusedOr(async () => {
      await acceptInvitation(context.registry, { token, name, password: password ?? undefined });
      return {};
    });
  }
}
