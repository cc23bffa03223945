import { graphql } from '../api/graphql.ts';
import { callRowFragment } from './call.ts';
import { guideCardFragment } from './guide.ts';
import { partnerLinkFragment } from './partner.ts';
import { programmeCardFragment } from './programme.ts';
import { serviceItemFragment } from './service.ts';

/** What there is for people who come, go or work abroad, and whom they ask. */
export const audiencePageQuery = graphql(
  `
  query AudiencePage(
    $locale: Locale!
    $audiences: [Audience!]!
    $programmeKinds: [ProgrammeKind!]!
    $contactRoles: [ContactRole!]!
  ) {
    guides(first: 200, filter: { audience: $audiences }, orderBy: { field: TITLE }) { nodes { ...GuideCard } }
    services(first: 200, filter: { audience: $audiences }, orderBy: { field: NAME }) { nodes { ...ServiceItem } }
    programmes(first: 200, filter: { kind: $programmeKinds }) { nodes { ...ProgrammeCard } }
    calls(first: 200, filter: { audience: $audiences, status: [OPEN, UPCOMING] }, orderBy: { field: DEADLINE }) {
      nodes { ...CallRow }
    }
    contacts(first: 200, filter: { role: $contactRoles }) {
      nodes {
        role
        email
        url
        displayName(locale: $locale) { value locale }
        partner { ...PartnerLink }
      }
    }
  }
`,
  [guideCardFragment, serviceItemFragment, programmeCardFragment, callRowFragment, partnerLinkFragment],
);
