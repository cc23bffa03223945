import { sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { RowType, Value } from '../../graphql/object-types.ts';
import type { RootField } from '../../select/root-field.ts';
import { fetchRoot } from '../../select/statement.ts';

@RowType('SlugRedirect', 'An address that a record once had.')
class SlugRedirect {
  @Value(() => String, 'The GraphQL type of the record.')
  type!: string;

  @Value(() => String, 'The slug it had.')
  from!: string;

  @Value(() => String, 'The slug it has now.')
  to!: string;
}

export const slugRedirectsRoot: RootField = {
  compile: (compiler, { nodes }) => {
    const each = compiler.nouns().map((noun) => {
      const place = compiler.place(noun);
      return sql`select r.noun as type, r.from_slug as from_slug, ${place.row.slug} as to_slug
        from slug_redirects r join ${place.from} on ${place.row.id} = r.record_id
        where r.noun = ${noun.type} and ${compiler.visible(place)}`;
    });
    const object = compiler.jsonOfMembers(compiler.selection.typeNamed('SlugRedirect'), nodes, {
      type: sql`found.type`,
      from: sql`found.from_slug`,
      to: sql`found.to_slug`,
    });
    return sql`(select coalesce(json_agg(${object} order by found.type, found.from_slug), '[]')
      from (${sql.join(each, sql` union all `)}) found)`;
  },
};

@Resolver()
export class SlugRedirectResolver {
  @Query(() => [SlugRedirect], {
    description: 'All former slugs of public records, for sites that keep old addresses alive.',
  })
  slugRedirects(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return fetchRoot(context, slugRedirectsRoot, info);
  }
}
