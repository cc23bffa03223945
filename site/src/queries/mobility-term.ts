import { graphql, type ResultOf } from '../api/graphql.ts';
import { partnerLinkFragment } from './partner.ts';

/** What an agreement allows in one direction, with the agreement it comes from. */
export const mobilityTermRowFragment = graphql(
  `
  fragment MobilityTermRow on MobilityTerm {
    slug
    isDemonstration
    mobilityType
    sendingPartner { ...PartnerLink }
    sendingUnit { name(locale: $locale) { value locale } }
    receivingPartner { ...PartnerLink }
    receivingUnit { name(locale: $locale) { value locale } }
    iscedFields
    eqfLevels
    mobilitiesPerYear
    monthsPerYear
    daysPerYear
    isBlended
    firstAcademicYear
    lastAcademicYear
    language
    cefrLevel
    agreement {
      slug
      title(locale: $locale) { value locale }
    }
  }
`,
  [partnerLinkFragment],
);

export type MobilityTermRow = ResultOf<typeof mobilityTermRowFragment>;
