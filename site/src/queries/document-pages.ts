import { graphql, type ResultOf } from '../api/graphql.ts';
import { documentRowFragment } from './document.ts';
import { partnerLinkFragment } from './partner.ts';
import { taskLinkFragment } from './task.ts';
import { workPackageRowFragment } from './work-package.ts';

/** Everything that the library says about its documents, what they belong to included. */
export const documentsQuery = graphql(
  `
  query Documents($locale: Locale!, $first: Int!, $after: String) {
    documents(first: $first, after: $after, orderBy: { field: TITLE }) {
      nodes {
        ...DocumentRow
        translations
        sources
        verifiedOn
        coverUrl
        coverAlt(locale: $locale) { value locale }
        isCoverDecorative
        validFrom
        validTo
        downloads: files { locale url mediaType bytes pages isOutdated sha256 version }
        partners { ...PartnerLink }
        programmes { slug title(locale: $locale) { value locale } }
        calls { slug title(locale: $locale) { value locale } }
        events { slug title(locale: $locale) { value locale } }
        strategies { slug title(locale: $locale) { value locale } }
        projects { slug acronym title(locale: $locale) { value locale } }
        workPackages { ...WorkPackageRow }
        tasks { ...TaskLink }
        deliverables { slug title(locale: $locale) { value locale } project { slug acronym } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [documentRowFragment, partnerLinkFragment, taskLinkFragment, workPackageRowFragment],
);

export type LibraryDocument = ResultOf<typeof documentsQuery>['documents']['nodes'][number];
