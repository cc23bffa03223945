import { graphql, type ResultOf } from '../graphql.ts';

export const siteQuery = graphql(`
  query Site {
    portalUrl
    siteSettings {
      locales
    }
    contentRevision { number }
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
      isKept
      startedAt
      finishedAt
      problems { message path record { noun slug } }
    }
  }
`);

export type Site = ResultOf<typeof siteQuery>;
export type SiteBuild = Site['siteBuilds'][number];

export const rebuildSite = graphql(`
  mutation RebuildSite($acceptLoss: Boolean!) { rebuildSite(acceptLoss: $acceptLoss) { id } }
`);

export const rollBackSite = graphql(`
  mutation RollBackSite($release: ID!) { rollBackSite(release: $release) { id } }
`);

export const resumeSite = graphql(`
  mutation ResumeSite { resumeSite { id } }
`);
