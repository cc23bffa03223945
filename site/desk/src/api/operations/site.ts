import { graphql, type ResultOf } from '../graphql.ts';

export const siteBuildQuery = graphql(`
  query SiteBuild {
    contentRevision { number }
    siteBuild {
      id
      state
      stage
      cause
      done
      total
      contentRevision
      askedBy
      isPinned
      startedAt
      finishedAt
      problems { message path }
    }
  }
`);

export type SiteBuild = NonNullable<ResultOf<typeof siteBuildQuery>['siteBuild']>;

export const siteBuildsQuery = graphql(`
  query SiteBuilds {
    siteBuilds(first: 20) {
      id
      state
      stage
      cause
      done
      total
      contentRevision
      askedBy
      isPinned
      startedAt
      finishedAt
      problems { message path }
    }
  }
`);

export const rebuildSite = graphql(`
  mutation RebuildSite($acceptLoss: Boolean!) { rebuildSite(acceptLoss: $acceptLoss) { id } }
`);

export const rollBackSite = graphql(`
  mutation RollBackSite($release: ID!) { rollBackSite(release: $release) { id } }
`);

export const resumeSite = graphql(`
  mutation ResumeSite { resumeSite { id } }
`);
