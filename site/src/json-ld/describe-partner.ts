import type { Locale } from '../i18n/locales.ts';
import type { PartnerPage } from '../queries/partner-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, type Thing, toId, toPlace, toUrl } from './thing.ts';

const types: Record<PartnerPage['kind'], string> = {
  UNIVERSITY: 'CollegeOrUniversity',
  RESEARCH_CENTRE: 'ResearchOrganization',
  COMPANY: 'Corporation',
  PUBLIC_BODY: 'GovernmentOrganization',
  CHAMBER: 'Organization',
  INTERNATIONAL_ORGANISATION: 'Organization',
  EMBASSY: 'GovernmentOrganization',
  AGENCY: 'GovernmentOrganization',
  STUDENT_ORGANISATION: 'Organization',
  NGO: 'NGO',
  SCHOOL: 'School',
};

const registries: Partial<Record<string, string>> = {
  ROR: 'https://ror.org/',
  WIKIDATA: 'https://www.wikidata.org/entity/',
  ISNI: 'https://isni.org/isni/',
};

export function describePartner(locale: Locale, partner: PartnerPage): Thing {
  const { slug, name, shortName, names, identifiers, contacts, units, memberships } = partner;
  const current = identifiers.filter(({ validTo }) => validTo === null);
  return {
    '@type': types[partner.kind],
    '@id': toId((other) => routes.partner(other, slug)),
    name: name.value,
    alternateName: [...new Set([shortName, ...names.map(({ value }) => value)])].filter(
      (other) => other !== name.value,
    ),
    description: inOwn(partner.description, locale),
    url: partner.website ?? toUrl(routes.partner(locale, slug)),
    address: {
      '@type': 'PostalAddress',
      streetAddress: partner.address,
      addressLocality: partner.city?.value,
      addressRegion: partner.region?.value,
      addressCountry: partner.countryCode,
    },
    location: toPlace(partner.coordinates),
    foundingDate: partner.foundedYear === null ? undefined : String(partner.foundedYear),
    numberOfEmployees:
      partner.staffCount === null ? undefined : { '@type': 'QuantitativeValue', value: partner.staffCount },
    identifier: current.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
    sameAs: current.flatMap(({ scheme, normalizedValue }) => {
      const registry = registries[scheme];
      return registry === undefined ? [] : [registry + normalizedValue.replace(/^.*\//, '')];
    }),
    parentOrganization: partner.parent === null ? undefined : namePartner(locale, partner.parent),
    subOrganization: partner.children.map((child) => namePartner(locale, child)),
    department: units.map((unit) => ({ '@type': 'Organization', name: unit.name.value, url: unit.website })),
    contactPoint: contacts.map(({ displayName, email, phone, url }) => ({
      '@type': 'ContactPoint',
      name: displayName?.value,
      email,
      telephone: phone,
      url,
    })),
    memberOf: memberships
      .filter(({ left }) => left === null)
      .map(({ network }) => ({
        '@type': 'Organization',
        '@id': toId((other) => routes.network(other, network.slug)),
        name: network.name.value,
      })),
  };
}
