import { normaliseIdentifier } from '@portolan/schema/identifiers';
import {
  contacts,
  networkMembers,
  networks,
  organisationalUnits,
  partnerIdentifiers,
  partnerNames,
  partners,
} from '@portolan/schema/tables';
import { contactRole } from '@portolan/schema/vocabularies/contact-role';
import { coordinatePrecision } from '@portolan/schema/vocabularies/coordinate-precision';
import { type IdentifierScheme, identifierScheme } from '@portolan/schema/vocabularies/identifier-scheme';
import { nameKind } from '@portolan/schema/vocabularies/name-kind';
import { networkKind } from '@portolan/schema/vocabularies/network-kind';
import { networkRole } from '@portolan/schema/vocabularies/network-role';
import { partnerKind } from '@portolan/schema/vocabularies/partner-kind';
import { unitKind } from '@portolan/schema/vocabularies/unit-kind';
import { z } from 'zod';
import {
  count,
  country,
  day,
  email,
  languageTag,
  latitude,
  localised,
  longitude,
  partialDate,
  slug,
  text,
  url,
  valueIn,
  year,
} from '../fields.ts';
import { type NounForm, ownedByEither, ownedByPartner, record } from '../noun-form.ts';

const values = (items: unknown) => ((items ?? []) as { value: string }[]).map(({ value }) => value);

export const partnerForm: NounForm = {
  type: 'Partner',
  table: partners,
  form: record({
    kind: valueIn(partnerKind),
    name: localised,
    shortName: text.optional(),
    description: localised.optional(),
    countryCode: country,
    city: localised.optional(),
    region: localised.optional(),
    address: text.optional(),
    latitude: latitude.optional(),
    longitude: longitude.optional(),
    coordinatePrecision: valueIn(coordinatePrecision).optional(),
    coordinateAttribution: text.optional(),
    website: url.optional(),
    courseCatalogueUrl: url.optional(),
    factsheetUrl: url.optional(),
    foundedYear: year.optional(),
    studentCount: count.optional(),
    staffCount: count.optional(),
    headCountYear: year.optional(),
    parent: slug.optional(),
    names: z
      .array(
        z.strictObject({
          value: text,
          language: languageTag,
          kind: valueIn(nameKind),
          validFrom: partialDate.optional(),
          validTo: partialDate.optional(),
        }),
      )
      .default([]),
    identifiers: z
      .array(
        z.strictObject({
          scheme: valueIn(identifierScheme),
          value: z.string().min(1),
          validFrom: day.optional(),
          validTo: day.optional(),
        }),
      )
      .default([]),
  }),
  refs: { parent: 'partners' },
  children: {
    names: { table: partnerNames, owner: 'partnerId' },
    identifiers: {
      table: partnerIdentifiers,
      owner: 'partnerId',
      toRow: (item) => ({
        ...item,
        normalizedValue: normaliseIdentifier(item.scheme as IdentifierScheme, item.value as string).value,
      }),
    },
  },
  owners: ({ slug: own }) => ({ partners: [own] }),
  label: ({ name }) => name,
  searched: ({ shortName, names, city, identifiers }) => [shortName, values(names), city, values(identifiers)],
};

export const organisationalUnitForm: NounForm = {
  type: 'OrganisationalUnit',
  table: organisationalUnits,
  form: record({
    partner: slug,
    parent: slug.optional(),
    kind: valueIn(unitKind),
    name: localised,
    mission: localised.optional(),
    website: url.optional(),
  }),
  refs: { partner: 'partners', parent: 'organisational-units' },
  owners: ownedByPartner,
  label: ({ name }) => name,
  searched: ({ partner }) => [partner],
};

export const contactForm: NounForm = {
  type: 'Contact',
  table: contacts,
  form: record({
    partner: slug,
    unit: slug.optional(),
    programme: slug.optional(),
    project: slug.optional(),
    role: valueIn(contactRole),
    displayName: localised.optional(),
    email: email.optional(),
    phone: text.optional(),
    url: url.optional(),
    isNamePublic: z.boolean().default(false),
    isEmailPublic: z.boolean().default(false),
    isPhonePublic: z.boolean().default(false),
  }),
  refs: { partner: 'partners', unit: 'organisational-units', programme: 'programmes', project: 'projects' },
  owners: ownedByEither,
  internal: {
    fields: {
      displayName: { unless: 'isNamePublic' },
      email: { unless: 'isEmailPublic' },
      phone: { unless: 'isPhonePublic' },
    },
  },
  // A name that is not public must not be found either.
  label: ({ displayName, isNamePublic, slug: own }) => (isNamePublic ? (displayName ?? own) : own),
  searched: ({ partner }) => [partner],
};

export const networkForm: NounForm = {
  type: 'Network',
  table: networks,
  form: record({
    kind: valueIn(networkKind),
    name: localised,
    acronym: text.optional(),
    motto: text.optional(),
    summary: localised.optional(),
    body: localised.optional(),
    website: url.optional(),
    startedOn: partialDate.optional(),
    endedOn: partialDate.optional(),
    members: z
      .array(
        z.strictObject({
          partner: slug,
          role: valueIn(networkRole),
          joined: partialDate.optional(),
          left: partialDate.optional(),
        }),
      )
      .default([]),
  }),
  children: { members: { table: networkMembers, owner: 'networkId', refs: { partner: 'partners' } } },
  label: ({ name }) => name,
  searched: ({ acronym, motto, summary }) => [acronym, motto, summary],
};
