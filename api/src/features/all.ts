import type { NounRoots } from '../graphql/noun-resolver.ts';
import { nounResolver, rootFieldsOf } from '../graphql/noun-resolver.ts';
import { registerNounTypes } from '../graphql/noun-types.ts';
import type { ClassOf } from '../graphql/object-types.ts';
import type { AnyRow, NounDeclaration, RowDeclaration } from '../select/declaration.ts';
import type { RootField } from '../select/root-field.ts';
import { factsheet } from './factsheet/factsheet.mapping.ts';
import './factsheet/factsheet.type.ts';
import { service } from './service/service.mapping.ts';
import './service/service.type.ts';
import { guide, guideStep } from './guide/guide.mapping.ts';
import './guide/guide.type.ts';
import { countryHelper, countryLink, countryProfile } from './country-profile/country-profile.mapping.ts';
import './country-profile/country-profile.type.ts';
import { strategy, strategyAction, strategyPillar } from './strategy/strategy.mapping.ts';
import './strategy/strategy.type.ts';
import { indicator, measurement } from './indicator/indicator.mapping.ts';
import './indicator/indicator.type.ts';
import { goodPractice } from './good-practice/good-practice.mapping.ts';
import './good-practice/good-practice.type.ts';
import { benchmark, benchmarkValue } from './benchmark/benchmark.mapping.ts';
import './benchmark/benchmark.type.ts';
import { mobilityFigure } from './mobility-figure/mobility-figure.mapping.ts';
import './mobility-figure/mobility-figure.type.ts';
import { surveyAnswer, surveyResult } from './survey-result/survey-result.mapping.ts';
import './survey-result/survey-result.type.ts';
import { agreement, agreementParty } from './agreement/agreement.mapping.ts';
import './agreement/agreement.type.ts';
import { article } from './article/article.mapping.ts';
import './article/article.type.ts';
import { call, callAllocation } from './call/call.mapping.ts';
import './call/call.type.ts';
import { contact } from './contact/contact.mapping.ts';
import './contact/contact.type.ts';
import { CompletenessResolver, completenessRoot } from './completeness/completeness.ts';
import {
  ContentRevisionResolver,
  contentRevisionRoot,
  contentRevisionRow,
} from './content-revision/content-revision.ts';
import { deliverable } from './deliverable/deliverable.mapping.ts';
import './deliverable/deliverable.type.ts';
import { document, documentFile } from './document/document.mapping.ts';
import './document/document.type.ts';
import { event, eventPartner } from './event/event.mapping.ts';
import './event/event.type.ts';
import { mobilityTerm } from './mobility-term/mobility-term.mapping.ts';
import './mobility-term/mobility-term.type.ts';
import { network, networkMember } from './network/network.mapping.ts';
import './network/network.type.ts';
import { NodeResolver } from './node/node.resolver.ts';
import { OpportunitiesResolver, opportunitiesRoot } from './opportunities/opportunities.ts';
import { organisationalUnit } from './organisational-unit/organisational-unit.mapping.ts';
import './organisational-unit/organisational-unit.type.ts';
import { page } from './page/page.mapping.ts';
import './page/page.type.ts';
import { partner, partnerIdentifier, partnerName } from './partner/partner.mapping.ts';
import './partner/partner.type.ts';
import { InvitationResolver } from './people/invitation.resolver.ts';
import { OwnAccountResolver } from './people/own-account.resolver.ts';
import { apiKeyRow, grantRow, invitationRow, personRow, sessionRow } from './people/people.mapping.ts';
import { PeopleResolver } from './people/people.resolver.ts';
import './people/people.type.ts';
import { ViewerResolver } from './people/viewer.resolver.ts';
import { programme, programmeEdition, programmeLanguage, programmePartner } from './programme/programme.mapping.ts';
import './programme/programme.type.ts';
import { budgetLine, project, projectPartner } from './project/project.mapping.ts';
import './project/project.type.ts';
import { SearchResolver } from './search/search.ts';
import { siteLink, siteSettingsRow } from './site-settings/site-settings.mapping.ts';
import { SiteSettingsResolver, siteSettingsRoot } from './site-settings/site-settings.resolver.ts';
import './site-settings/site-settings.type.ts';
import { SlugRedirectResolver, slugRedirectsRoot } from './slug-redirect/slug-redirect.ts';
import { task, taskPartner } from './task/task.mapping.ts';
import './task/task.type.ts';
import { WhereCanIGoResolver, whereCanIGoRoot } from './where-can-i-go/where-can-i-go.ts';
import { workPackage, workPackagePartner } from './work-package/work-package.mapping.ts';
import './work-package/work-package.type.ts';

const rootsOf = <T extends NounDeclaration<never>>(noun: unknown, one: string, many: string, word: string) =>
  ({ noun: noun as T, one, many, word }) satisfies NounRoots;

/** Every noun with its two root fields. A new noun is declared in its folder and named here. */
const nouns: NounRoots[] = [
  rootsOf(partner, 'partner', 'partners', 'partner'),
  rootsOf(organisationalUnit, 'organisationalUnit', 'organisationalUnits', 'organisational unit'),
  rootsOf(contact, 'contact', 'contacts', 'contact'),
  rootsOf(network, 'network', 'networks', 'network'),
  rootsOf(programme, 'programme', 'programmes', 'programme'),
  rootsOf(call, 'call', 'calls', 'call'),
  rootsOf(agreement, 'agreement', 'agreements', 'agreement'),
  rootsOf(mobilityTerm, 'mobilityTerm', 'mobilityTerms', 'mobility term'),
  rootsOf(project, 'project', 'projects', 'project'),
  rootsOf(workPackage, 'workPackage', 'workPackages', 'work package'),
  rootsOf(task, 'task', 'tasks', 'task'),
  rootsOf(deliverable, 'deliverable', 'deliverables', 'deliverable'),
  rootsOf(event, 'event', 'events', 'event'),
  rootsOf(document, 'document', 'documents', 'document'),
  rootsOf(article, 'article', 'articles', 'article'),
  rootsOf(factsheet, 'factsheet', 'factsheets', 'factsheet'),
  rootsOf(service, 'service', 'services', 'service'),
  rootsOf(guide, 'guide', 'guides', 'guide'),
  rootsOf(countryProfile, 'countryProfile', 'countryProfiles', 'country profile'),
  rootsOf(strategy, 'strategy', 'strategies', 'strategy'),
  rootsOf(indicator, 'indicator', 'indicators', 'indicator'),
  rootsOf(goodPractice, 'goodPractice', 'goodPractices', 'good practice'),
  rootsOf(benchmark, 'benchmark', 'benchmarks', 'benchmark'),
  rootsOf(mobilityFigure, 'mobilityFigure', 'mobilityFigures', 'mobility figure'),
  rootsOf(surveyResult, 'surveyResult', 'surveyResults', 'survey result'),
  rootsOf(page, 'page', 'pages', 'page'),
];

/** Rows that are only read as part of a noun. */
const rows = [
  agreementParty,
  apiKeyRow,
  benchmarkValue,
  budgetLine,
  callAllocation,
  contentRevisionRow,
  countryHelper,
  countryLink,
  documentFile,
  eventPartner,
  grantRow,
  guideStep,
  invitationRow,
  measurement,
  networkMember,
  partnerIdentifier,
  partnerName,
  personRow,
  programmeEdition,
  programmeLanguage,
  programmePartner,
  projectPartner,
  sessionRow,
  siteLink,
  siteSettingsRow,
  strategyAction,
  strategyPillar,
  surveyAnswer,
  taskPartner,
  workPackagePartner,
] as unknown as RowDeclaration<never>[];

for (const { noun } of nouns) registerNounTypes(noun);

/** How every GraphQL type that comes from a table is read, by its name. */
export const declarations: ReadonlyMap<string, AnyRow> = new Map(
  [...nouns.map(({ noun }) => noun), ...rows].map((declaration) => [declaration.type, declaration]),
);

/** The root fields that one expression answers, by name. */
export const roots: ReadonlyMap<string, RootField> = new Map(
  Object.entries({
    ...Object.assign({}, ...nouns.map(rootFieldsOf)),
    completeness: completenessRoot,
    contentRevision: contentRevisionRoot,
    opportunities: opportunitiesRoot,
    siteSettings: siteSettingsRoot,
    slugRedirects: slugRedirectsRoot,
    whereCanIGo: whereCanIGoRoot,
  }),
);

export const resolvers = [
  ...nouns.map(nounResolver),
  CompletenessResolver,
  ContentRevisionResolver,
  InvitationResolver,
  NodeResolver,
  OpportunitiesResolver,
  OwnAccountResolver,
  PeopleResolver,
  SearchResolver,
  SiteSettingsResolver,
  SlugRedirectResolver,
  ViewerResolver,
  WhereCanIGoResolver,
] as unknown as [ClassOf, ...ClassOf[]];
