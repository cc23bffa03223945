import {
  countryHelpers,
  countryLinks,
  countryProfiles,
  factsheets,
  guideSteps,
  guides,
  services,
} from '@portolan/schema/tables';
import { audience } from '@portolan/schema/vocabularies/audience';
import { guideKind } from '@portolan/schema/vocabularies/guide-kind';
import { serviceKind } from '@portolan/schema/vocabularies/service-kind';
import { z } from 'zod';
import { count, country, localised, monthDay, slug, url, valueIn, valuesIn } from '../fields.ts';
import { type NounForm, ownedByPartner, record } from '../noun-form.ts';

export const serviceForm: NounForm = {
  type: 'Service',
  table: services,
  form: record({
    partner: slug,
    unit: slug.optional(),
    contact: slug.optional(),
    kind: valueIn(serviceKind),
    name: localised,
    summary: localised.optional(),
    audiences: valuesIn(audience),
    duration: localised.optional(),
    openingHours: localised.optional(),
    place: localised.optional(),
    website: url.optional(),
  }),
  refs: { partner: 'partners', unit: 'organisational-units', contact: 'contacts' },
  owners: ownedByPartner,
  label: ({ name }) => name,
  searched: ({ summary, partner }) => [summary, partner],
};

export const factsheetForm: NounForm = {
  type: 'Factsheet',
  table: factsheets,
  form: record({
    partner: slug,
    autumnNominationsBy: monthDay.optional(),
    autumnApplicationsBy: monthDay.optional(),
    springNominationsBy: monthDay.optional(),
    springApplicationsBy: monthDay.optional(),
    decisionWeeks: count.optional(),
    transcriptWeeks: count.optional(),
    applicationInfo: localised.optional(),
    applicationUrl: url.optional(),
    additionalRequirements: localised.optional(),
    accessibility: localised.optional(),
    accessibilityUrl: url.optional(),
    housing: localised.optional(),
    housingUrl: url.optional(),
    visa: localised.optional(),
    visaUrl: url.optional(),
    insurance: localised.optional(),
    insuranceUrl: url.optional(),
  }),
  refs: { partner: 'partners' },
  owners: ownedByPartner,
  label: ({ partner }) => partner,
  searched: ({ applicationInfo, housing, visa, insurance }) => [applicationInfo, housing, visa, insurance],
};

export const guideForm: NounForm = {
  type: 'Guide',
  table: guides,
  form: record({
    partner: slug.optional(),
    kind: valueIn(guideKind),
    audience: valueIn(audience),
    title: localised,
    summary: localised.optional(),
    body: localised.optional(),
    steps: z
      .array(
        z.strictObject({
          title: localised,
          body: localised.optional(),
          timing: localised.optional(),
          responsible: localised.optional(),
          url: url.optional(),
          urlLabel: localised.optional(),
        }),
      )
      .default([]),
  }),
  refs: { partner: 'partners' },
  children: { steps: { table: guideSteps, owner: 'guideId' } },
  owners: ownedByPartner,
  label: ({ title }) => title,
  searched: ({ summary, steps, body }) => [summary, steps, body],
};

export const countryProfileForm: NounForm = {
  type: 'CountryProfile',
  table: countryProfiles,
  form: record({
    countryCode: country,
    title: localised,
    summary: localised.optional(),
    goingThere: localised.optional(),
    comingFrom: localised.optional(),
    entry: localised.optional(),
    higherEducation: localised.optional(),
    living: localised.optional(),
    links: z.array(z.strictObject({ label: localised, url, note: localised.optional() })).default([]),
    helpers: z.array(z.strictObject({ partner: slug, helpsWith: localised.optional() })).default([]),
  }),
  children: {
    links: { table: countryLinks, owner: 'countryProfileId' },
    helpers: { table: countryHelpers, owner: 'countryProfileId', refs: { partner: 'partners' } },
  },
  label: ({ title }) => title,
  searched: ({ summary, countryCode }) => [summary, countryCode],
};
