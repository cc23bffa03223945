import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { recordRoot } from '../../select/root-field.ts';
import { fetchRoot } from '../../select/statement.ts';
import { SiteSettings } from './site-settings.type.ts';

export const siteSettingsRoot = recordRoot('SiteSettings');

@Resolver()
export class SiteSettingsResolver {
  @Query(() => SiteSettings, {
    nullable: true,
    description: 'The portal itself; null while nobody has set it up.',
  })
  siteSettings(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return fetchRoot(context, siteSettingsRoot, info);
  }
}
