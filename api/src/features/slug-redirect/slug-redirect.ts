import { sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { RowType, Value } from '../../graphql/object-types.ts';
import { Compiler } from '../../select/compiler.ts';
import { type AnyNoun, isNoun } from '../../select/declaration.ts';
import { Selection } from '../../select/selection.ts';
import { fetchResult } from '../../select/statement.ts';

@RowType('SlugRedirect', 'An address that a record once had.')
class SlugRedirect {
  @Value(() => String, 'The GraphQL type of the record.')
  type!: string;

  @Value(() => String, 'The slug it had.')
  from!: string;

  @Value(() => String, 'The slug it has now.')
  to!: string;
}

@Resolver()
export class SlugRedirectResolver {
  @Query(() => [SlugRedirect], {
    description: 'All former slugs of public records, for sites that keep old addresses alive.',
  })
  slugRedirects(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const selection = new Selection(info);
    const compiler = new Compiler(context.declarations, selection);
    const nouns = [...context.declarations.values()].filter((row): row is AnyNoun => isNoun(row));
    const each = nouns.map((noun) => {
      const place = compiler.place(noun);
      return sql`select r.noun as type, r.from_slug as from_slug, ${place.row.slug} as to_slug
        from slug_redirects r join ${place.from} on ${place.row.id} = r.record_id
        where r.noun = ${noun.type} and ${compiler.visible(place)}`;
    });
    const object = compiler.jsonOfMembers(selection.typeNamed('SlugRedirect'), info.fieldNodes, {
      type: sql`found.type`,
      from: sql`found.from_slug`,
      to: sql`found.to_slug`,
    });
    return fetchResult(
      context,
      sql`select coalesce(json_agg(${object} order by found.type, found.from_slug), '[]') as result
        from (${sql.join(each, sql` union all `)}) found`,
    );
  }
}
