import {
  agreementParties,
  agreements,
  callAllocations,
  calls,
  mobilityTerms,
  programmeEditions,
  programmeLanguages,
  programmePartners,
  programmes,
} from '@portolan/schema/tables';
import { accreditationStatus } from '@portolan/schema/vocabularies/accreditation-status';
import { agreementKind } from '@portolan/schema/vocabularies/agreement-kind';
import { agreementStage } from '@portolan/schema/vocabularies/agreement-stage';
import { audience } from '@portolan/schema/vocabularies/audience';
import { callKind } from '@portolan/schema/vocabularies/call-kind';
import { cefrLevel } from '@portolan/schema/vocabularies/cefr-level';
import { durationUnit } from '@portolan/schema/vocabularies/duration-unit';
import { fundingScheme } from '@portolan/schema/vocabularies/funding-scheme';
import { mobilityType } from '@portolan/schema/vocabularies/mobility-type';
import { programmeKind } from '@portolan/schema/vocabularies/programme-kind';
import { programmeRole } from '@portolan/schema/vocabularies/programme-role';
import { promoterKind } from '@portolan/schema/vocabularies/promoter-kind';
import { z } from 'zod';
import {
  academicYear,
  count,
  currency,
  day,
  decimal,
  eqfLevel,
  instant,
  iscedField,
  language,
  localised,
  slug,
  text,
  timeZone,
  url,
  valueIn,
  valuesIn,
} from '../fields.ts';
import { type NounForm, partnersIn, record } from '../noun-form.ts';

const edition = z.strictObject({
  slug,
  title: localised.optional(),
  startsOn: day.optional(),
  endsOn: day.optional(),
  applicationDeadlineAt: instant.optional(),
  timeZone,
  places: count.optional(),
  feeAmount: decimal.optional(),
  feeCurrency: currency.optional(),
  url: url.optional(),
});

export const programmeForm: NounForm = {
  type: 'Programme',
  table: programmes,
  form: record({
    kind: valueIn(programmeKind),
    title: localised,
    summary: localised.optional(),
    body: localised.optional(),
    eqfLevels: z.array(eqfLevel).default([]),
    iscedFields: z.array(iscedField).default([]),
    ects: decimal.optional(),
    durationValue: decimal.optional(),
    durationUnit: valueIn(durationUnit).optional(),
    fundingScheme: valueIn(fundingScheme).optional(),
    fundingLabel: localised.optional(),
    accreditationBody: text.optional(),
    accreditedFrom: day.optional(),
    accreditedTo: day.optional(),
    accreditationStatus: valueIn(accreditationStatus).optional(),
    website: url.optional(),
    languages: z.array(z.strictObject({ language, cefrLevel: valueIn(cefrLevel).optional() })).default([]),
    partners: z.array(z.strictObject({ partner: slug, role: valueIn(programmeRole) })).default([]),
    editions: z.array(edition).default([]),
  }),
  children: {
    languages: { table: programmeLanguages, owner: 'programmeId' },
    partners: { table: programmePartners, owner: 'programmeId', refs: { partner: 'partners' } },
    editions: { table: programmeEditions, owner: 'programmeId' },
  },
  owners: ({ partners }) => ({ partners: partnersIn(partners, 'awarding', 'host') }),
  label: ({ title }) => title,
  searched: ({ summary, partners }) => [summary, partnersIn(partners)],
};

export const callForm: NounForm = {
  type: 'Call',
  table: calls,
  form: record({
    kind: valueIn(callKind),
    title: localised,
    summary: localised.optional(),
    body: localised.optional(),
    promoterName: text.optional(),
    promoterKind: valueIn(promoterKind).optional(),
    audiences: valuesIn(audience),
    opensAt: instant.optional(),
    deadlineAt: instant.optional(),
    timeZone,
    amount: decimal.optional(),
    amountCurrency: currency.optional(),
    amountNote: localised.optional(),
    places: count.optional(),
    eligibility: localised.optional(),
    howToApply: localised.optional(),
    applicationUrl: url.optional(),
    academicYear: academicYear.optional(),
    programme: slug.optional(),
    partner: slug.optional(),
    project: slug.optional(),
    guide: slug.optional(),
    applicationsCount: count.optional(),
    awardsCount: count.optional(),
    completedCount: count.optional(),
    resultsNote: localised.optional(),
    allocations: z
      .array(
        z.strictObject({
          iscedField: iscedField.optional(),
          label: localised.optional(),
          places: count,
          amount: decimal.optional(),
        }),
      )
      .default([]),
  }),
  refs: { programme: 'programmes', partner: 'partners', project: 'projects', guide: 'guides' },
  children: { allocations: { table: callAllocations, owner: 'callId' } },
  owners: ({ partner, project, programme }) => ({
    partners: [partner],
    projects: [project],
    through: { programmes: [programme] },
  }),
  label: ({ title }) => title,
  searched: ({ summary, promoterName, partner, academicYear: year }) => [summary, promoterName, partner, year],
};

export const agreementForm: NounForm = {
  type: 'Agreement',
  table: agreements,
  form: record({
    kind: valueIn(agreementKind),
    stage: valueIn(agreementStage),
    title: localised.optional(),
    referenceCode: text.optional(),
    summary: localised.optional(),
    signedOn: day.optional(),
    validFrom: day.optional(),
    validTo: day.optional(),
    renewsAutomatically: z.boolean().optional(),
    renewalNote: localised.optional(),
    legalTemplate: text.optional(),
    legalReviewOn: day.optional(),
    parties: z
      .array(
        z.strictObject({
          partner: slug,
          unit: slug.optional(),
          signatoryRole: text.optional(),
          signedOn: day.optional(),
        }),
      )
      .min(2, 'needs at least two parties'),
    mobilityTerms: z.array(z.unknown()).optional(),
  }),
  children: {
    parties: {
      table: agreementParties,
      owner: 'agreementId',
      refs: { partner: 'partners', unit: 'organisational-units' },
    },
  },
  nested: {
    mobilityTerms: {
      noun: 'mobility-terms',
      parent: 'agreement',
      inherits: ['isDemonstration', 'publicationStatus', 'verifiedOn'],
    },
  },
  owners: ({ parties }) => ({ partners: partnersIn(parties) }),
  internal: { fields: { legalTemplate: 'always', legalReviewOn: 'always' } },
  label: ({ title, slug: own }) => title ?? own,
  searched: ({ referenceCode, summary, parties }) => [referenceCode, partnersIn(parties), summary],
};

export const mobilityTermForm: NounForm = {
  type: 'MobilityTerm',
  table: mobilityTerms,
  form: record({
    agreement: slug,
    mobilityType: valueIn(mobilityType),
    sendingPartner: slug,
    sendingUnit: slug.optional(),
    receivingPartner: slug,
    receivingUnit: slug.optional(),
    iscedFields: z.array(iscedField).default([]),
    eqfLevels: z.array(eqfLevel).default([]),
    mobilitiesPerYear: count.optional(),
    monthsPerYear: decimal.optional(),
    daysPerYear: count.optional(),
    isBlended: z.boolean().default(false),
    firstAcademicYear: academicYear.optional(),
    lastAcademicYear: academicYear.optional(),
    language: language.optional(),
    cefrLevel: valueIn(cefrLevel).optional(),
  }),
  refs: {
    agreement: 'agreements',
    sendingPartner: 'partners',
    sendingUnit: 'organisational-units',
    receivingPartner: 'partners',
    receivingUnit: 'organisational-units',
  },
  owners: ({ sendingPartner, receivingPartner }) => ({ partners: [sendingPartner, receivingPartner] }),
  label: ({ receivingPartner, sendingPartner }) => `${receivingPartner} ${sendingPartner}`,
  searched: () => [],
};
