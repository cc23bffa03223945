import {
  agreementParties,
  agreements,
  articlePartners,
  articles,
  benchmarkValues,
  calls,
  contacts,
  documentPartners,
  documents,
  eventPartners,
  events,
  factsheets,
  goodPractices,
  guides,
  indicators,
  mobilityFigures,
  mobilityTerms,
  networkMembers,
  networks,
  organisationalUnits,
  partnerIdentifiers,
  partnerNames,
  partners,
  programmePartners,
  programmes,
  projectPartners,
  projects,
  services,
  strategies,
  surveyResults,
  taskPartners,
  workPackagePartners,
} from '@portolan/schema/tables';
import { partnerKind } from '@portolan/schema/vocabularies/partner-kind';
import { eq, isNotNull, or, type SQL } from 'drizzle-orm';
import { anyCountry, anyValueOf, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through, valueObject } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

export const partner = declareNoun(partners, {
  type: 'Partner',
  fields: {
    coordinates: (t) =>
      valueObject(isNotNull(t.latitude), {
        latitude: t.latitude,
        longitude: t.longitude,
        precision: t.coordinatePrecision,
        attribution: t.coordinateAttribution,
      }),
  },
  relations: {
    names: list(
      'PartnerName',
      partnerNames,
      (t, name) => eq(name.partnerId, t.id),
      (name) => [name.position],
    ),
    identifiers: list(
      'PartnerIdentifier',
      partnerIdentifiers,
      (t, identifier) => eq(identifier.partnerId, t.id),
      (identifier) => [identifier.position],
    ),
    parent: one('Partner', partners, (t, parent) => eq(parent.id, t.parentId)),
    children: list(
      'Partner',
      partners,
      (t, child) => eq(child.parentId, t.id),
      (child) => [child.sortText],
    ),
    units: list(
      'OrganisationalUnit',
      organisationalUnits,
      (t, unit) => eq(unit.partnerId, t.id),
      (unit) => [unit.sortText],
    ),
    contacts: list(
      'Contact',
      contacts,
      (t, contact) => eq(contact.partnerId, t.id),
      (contact) => [contact.role, contact.slug],
    ),
    memberships: list(
      'NetworkMember',
      networkMembers,
      (t, m) => eq(m.partnerId, t.id),
      (m) => [m.joined],
    ),
    projectRoles: list(
      'ProjectPartner',
      projectPartners,
      (t, tie) => eq(tie.partnerId, t.id),
      () => [],
    ),
    workPackageRoles: list(
      'WorkPackagePartner',
      workPackagePartners,
      (t, tie) => eq(tie.partnerId, t.id),
      () => [],
    ),
    taskRoles: list(
      'TaskPartner',
      taskPartners,
      (t, tie) => eq(tie.partnerId, t.id),
      () => [],
    ),
    factsheet: one('Factsheet', factsheets, (t, factsheet) => eq(factsheet.partnerId, t.id)),
    services: connection('Service', services, (t, service) => eq(service.partnerId, t.id)),
    guides: connection('Guide', guides, (t, guide) => eq(guide.partnerId, t.id)),
    strategies: connection('Strategy', strategies, (t, strategy) => eq(strategy.partnerId, t.id)),
    indicators: connection('Indicator', indicators, (t, indicator) => eq(indicator.partnerId, t.id)),
    goodPractices: connection('GoodPractice', goodPractices, (t, practice) => eq(practice.partnerId, t.id)),
    mobilityFigures: connection('MobilityFigure', mobilityFigures, (t, figure) => eq(figure.partnerId, t.id)),
    surveyResults: connection('SurveyResult', surveyResults, (t, result) => eq(result.partnerId, t.id)),
    benchmarkValues: list(
      'BenchmarkValue',
      benchmarkValues,
      (t, value) => eq(value.partnerId, t.id),
      (value) => [value.year],
    ),
    programmes: connection('Programme', programmes, (t, programme) =>
      through(
        programmePartners,
        eq(programmePartners.programmeId, programme.id),
        eq(programmePartners.partnerId, t.id),
      ),
    ),
    agreements: connection('Agreement', agreements, (t, agreement) =>
      through(agreementParties, eq(agreementParties.agreementId, agreement.id), eq(agreementParties.partnerId, t.id)),
    ),
    mobilityTerms: connection(
      'MobilityTerm',
      mobilityTerms,
      (t, term) => or(eq(term.sendingPartnerId, t.id), eq(term.receivingPartnerId, t.id)) as SQL,
    ),
    calls: connection('Call', calls, (t, call) => eq(call.partnerId, t.id)),
    events: connection('Event', events, (t, event) =>
      through(eventPartners, eq(eventPartners.eventId, event.id), eq(eventPartners.partnerId, t.id)),
    ),
    documents: connection('Document', documents, (t, document) =>
      through(documentPartners, eq(documentPartners.documentId, document.id), eq(documentPartners.targetId, t.id)),
    ),
    articles: connection('Article', articles, (t, article) =>
      through(articlePartners, eq(articlePartners.articleId, article.id), eq(articlePartners.targetId, t.id)),
    ),
  },
  filters: {
    kind: anyValueOf(partnerKind, 'What the partner is.', (t) => t.kind),
    countryCode: anyCountry('The country the partner is in.', (t) => t.countryCode),
    network: tiedTo('Network', 'Networks the partner is or was in, by slug or id.', networks, (t, is) =>
      through(networkMembers, eq(networkMembers.partnerId, t.id), is(networkMembers.networkId)),
    ),
    project: tiedTo('Project', 'Projects the partner takes part in, by slug or id.', projects, (t, is) =>
      through(projectPartners, eq(projectPartners.partnerId, t.id), is(projectPartners.projectId)),
    ),
  },
  orders: commonOrders('NAME'),
  defaultOrder: 'NAME',
  facets: {
    KIND: { description: 'By what the partner is.', value: (t) => t.kind, isEnum: true },
    COUNTRY: { description: 'By country, as ISO 3166-1 alpha-2.', value: (t) => t.countryCode },
  },
});

export const partnerName = declareRow(partnerNames, { type: 'PartnerName' });
export const partnerIdentifier = declareRow(partnerIdentifiers, { type: 'PartnerIdentifier' });
