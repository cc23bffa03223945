import { graphql } from '../api/graphql.ts';
import { agreementRowFragment } from './agreement.ts';
import { articleCardFragment } from './article.ts';
import { callRowFragment } from './call.ts';
import { documentRowFragment } from './document.ts';
import { eventRowFragment } from './event.ts';
import { factsheetFragment } from './factsheet.ts';
import { goodPracticeCardFragment } from './good-practice.ts';
import { guideCardFragment } from './guide.ts';
import { mobilityTermRowFragment } from './mobility-term.ts';
import { programmeCardFragment } from './programme.ts';
import { serviceItemFragment } from './service.ts';
import { strategyRowFragment } from './strategy.ts';

/** What the pages of partners list: everything that partners offer, signed, host or wrote. */
export const partnerTiesQuery = graphql(
  `
  query PartnerTies($locale: Locale!, $first: Int!, $after: String) {
    partners(first: $first, after: $after) {
      nodes {
        slug
        factsheet { ...FactsheetFacts }
        services(first: 200) { nodes { ...ServiceItem } }
        guides(first: 200) { nodes { ...GuideCard } }
        programmes(first: 200) { nodes { ...ProgrammeCard } }
        agreements(first: 200) { totalCount nodes { ...AgreementRow } }
        mobilityTerms(first: 200) { totalCount nodes { ...MobilityTermRow } }
        calls(first: 200) { nodes { ...CallRow } }
        events(first: 200) { nodes { ...EventRow } }
        documents(first: 200) { nodes { ...DocumentRow } }
        articles(first: 200) { nodes { ...ArticleCard } }
        strategies(first: 200) { nodes { ...StrategyRow } }
        goodPractices(first: 200) { nodes { ...GoodPracticeCard } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [
    factsheetFragment,
    serviceItemFragment,
    guideCardFragment,
    programmeCardFragment,
    agreementRowFragment,
    mobilityTermRowFragment,
    callRowFragment,
    eventRowFragment,
    documentRowFragment,
    articleCardFragment,
    strategyRowFragment,
    goodPracticeCardFragment,
  ],
);
