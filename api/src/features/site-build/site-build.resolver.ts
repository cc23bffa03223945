import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { requirePermission } from '../../auth/permissions.ts';
import type { SignedIn } from '../../auth/viewer.ts';
import type { Context } from '../../context.ts';
import { badInput, notFound, unauthenticated } from '../../errors/portolan-error.ts';
import { Url } from '../../graphql/scalars.ts';
import { askForBuild, findBuild, listBuilds, pinBuild } from './site-build.queries.ts';
import { SiteBuild } from './site-build.type.ts';

const mostBuilds = 100;

function requireSite({ viewer }: Context): SignedIn['account'] {
  requirePermission(viewer, 'site');
  return (viewer as SignedIn).account;
}

function requireSignedIn({ viewer }: Context): void {
  if (viewer.kind === 'anonymous')
    throw unauthenticated('Sign in first: builds of the portal are for those who write it.');
}

async function getBuild({ database }: Context, id: string): Promise<SiteBuild> {
  const build = await findBuild(database, id);
  if (build === undefined) throw notFound(`No build of the portal has the id "${id}".`);
  return build;
}

@Resolver()
export class SiteBuildResolver {
  @Query(() => Url, {
    nullable: true,
    description:
      'Where the public reads the portal, without a slash at the end; null where nobody has said it. With a language and a `publicPath` behind it, it is the address of a page.',
  })
  portalUrl(@Ctx() { portalUrl }: Context): string | undefined {
    return portalUrl;
  }

  @Query(() => SiteBuild, {
    nullable: true,
    description:
      'The latest build of the portal. For people who are signed in: what they publish is on the site when it is live.',
  })
  async siteBuild(@Ctx() context: Context): Promise<SiteBuild | undefined> {
    requireSignedIn(context);
    return (await listBuilds(context.database, 1))[0];
  }

  @Query(() => [SiteBuild], { description: 'Builds of the portal, the latest first. For people who are signed in.' })
  siteBuilds(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100.' }) first: number,
  ): Promise<SiteBuild[]> {
    requireSignedIn(context);
    if (first < 1 || first > mostBuilds) throw badInput(`"first" is ${first}; it must be from 1 to ${mostBuilds}.`);
    return listBuilds(context.database, first);
  }

  @Mutation(() => SiteBuild, { description: 'Builds the portal anew, whether or not something changed.' })
  async rebuildSite(
    @Ctx() context: Context,
    @Arg('acceptLoss', () => Boolean, {
      defaultValue: false,
      description: 'Whether it may go live with far fewer pages than the portal has now.',
    })
    acceptLoss: boolean,
  ): Promise<SiteBuild> {
    const { name } = requireSite(context);
    return askForBuild(context.database, name, acceptLoss);
  }

  @Mutation(() => SiteBuild, {
    description:
      'Shows the public an earlier build again. It stays, whatever is published, until `resumeSite`. The last few builds are kept.',
  })
  async rollBackSite(
    @Ctx() context: Context,
    @Arg('release', () => ID, { description: 'The id of the build.' }) release: string,
  ): Promise<SiteBuild> {
    const { name } = requireSite(context);
    const build = await getBuild(context, release);
    if (!['LIVE', 'REPLACED', 'ROLLED_BACK'].includes(build.state)) {
      throw badInput('That build was never live; go back to one that was.');
    }
    if (!build.isKept) {
      throw badInput('The pages of that build are not kept any more; go back to a later one.');
    }
    await pinBuild(context.database, release, name);
    return getBuild(context, release);
  }

  @Mutation(() => SiteBuild, {
    nullable: true,
    description: 'Shows the public the latest content again after `rollBackSite`. Gives the latest build.',
  })
  async resumeSite(@Ctx() context: Context): Promise<SiteBuild | undefined> {
    const { name } = requireSite(context);
    await pinBuild(context.database, undefined, name);
    return (await listBuilds(context.database, 1))[0];
  }
}
