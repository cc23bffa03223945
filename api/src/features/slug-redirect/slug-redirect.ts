import { sql } from 'drizzle-orm';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { RowType, Value } from '../../graphql/object-types.ts';
import { type AnyNoun, isNoun } from '../../select/declaration.ts';
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
  async slugRedirects(@Ctx() context: Context): Promise<unknown> {
    const nouns = [...context.declarations.values()].filter((row): row is AnyNoun => isNoun(row));
    const each = nouns.map(
      ({ type, table }) => sql`select r.noun as type, r.from_slug as from, t.slug as to
        from slug_redirects r join ${table as never} t on t.id = r.record_id
        where r.noun = ${type} and t.publication_status = 'published'`,
    );
    return fetchResult(
      context,
      sql`select coalesce(json_agg(found order by found.type, found.from), '[]') as result
      from (${sql.join(each, sql` union all `)}) found`,
    );
  }
}
