import { sql } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { fetchOne } from '../../select/statement.ts';
import { SiteSettings } from './site-settings.type.ts';

@Resolver()
export class SiteSettingsResolver {
  @Query(() => SiteSettings, {
    nullable: true,
    description: 'The portal itself; null while nobody has set it up.',
  })
  siteSettings(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return fetchOne(context, 'SiteSettings', info, () => sql`true`);
  }
}
