import { agreements, type mobilityTerms } from '@portolan/schema/tables';
import { eq, sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { addConnectionArguments, classNamed } from '../../graphql/object-types.ts';
import { through } from '../../select/declare.ts';
import { connectionRoot } from '../../select/root-field.ts';
import { fetchRoot } from '../../select/statement.ts';

/** Signed and not over: what an agreement's status calls in force or expiring, said so that an index can help. */
const isValidToday = (t: typeof mobilityTerms) =>
  through(
    agreements,
    eq(agreements.id, t.agreementId),
    sql`${agreements.stage} = 'in_force'`,
    sql`(${agreements.validTo} is null or ${agreements.validTo} >= (now() at time zone 'UTC')::date)`,
  );

export const whereCanIGoRoot = connectionRoot('MobilityTerm', ({ row }) => isValidToday(row as never));

@Resolver()
export class WhereCanIGoResolver {
  @Query(() => classNamed('MobilityTermConnection'), {
    description:
      'Where one can go and who can come: the mobility terms of agreements that are valid today. Name your university as the sending partner to see where its people can go, as the receiving one to see who can come to it.',
  })
  whereCanIGo(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return fetchRoot(context, whereCanIGoRoot, info);
  }
}

addConnectionArguments('MobilityTerm', WhereCanIGoResolver.prototype, 'whereCanIGo', 2);
