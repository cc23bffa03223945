import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { audience } from '../vocabularies/audience.ts';
import { callKind } from '../vocabularies/call-kind.ts';
import { promoterKind } from '../vocabularies/promoter-kind.ts';
import {
  academicYear,
  academicYearForm,
  allOf,
  currencyCode,
  decimal,
  id,
  instant,
  link,
  localised,
  localisedIn,
  localisedInAny,
  notNegative,
  nounChecks,
  nounColumns,
  oneOf,
  ordered,
  owner,
  position,
  valueIn,
  valuesIn,
  zoneName,
} from './columns.ts';
import { guides } from './guides.ts';
import { partners } from './partners.ts';
import { programmes } from './programmes.ts';
import { projects } from './projects.ts';

export const calls = pgTable(
  'calls',
  {
    ...nounColumns(),
    kind: valueIn(callKind).notNull(),
    title: localised().notNull(),
    summary: localised(),
    body: localised(),
    promoterName: text(),
    promoterKind: valueIn(promoterKind),
    audiences: valuesIn(audience),
    opensAt: instant(),
    deadlineAt: instant(),
    timeZone: text().notNull(),
    amount: decimal(),
    amountCurrency: text(),
    amountNote: localised(),
    places: integer(),
    eligibility: localised(),
    howToApply: localised(),
    applicationUrl: text(),
    academicYear: academicYear(),
    programmeId: link(() => programmes.id),
    partnerId: link(() => partners.id),
    projectId: link(() => projects.id),
    /** How what is awarded goes on: a placement with its tutors, review and report. */
    guideId: link(() => guides.id),
    applicationsCount: integer(),
    awardsCount: integer(),
    completedCount: integer(),
    resultsNote: localised(),
  },
  (t) => [
    ...nounChecks('calls', t),
    oneOf('calls_kind', t.kind, callKind),
    oneOf('calls_promoter_kind', t.promoterKind, promoterKind),
    allOf('calls_audiences', t.audiences, audience),
    localisedIn('calls_title', t.title, t.sourceLocale),
    localisedIn('calls_summary', t.summary, t.sourceLocale),
    localisedIn('calls_body', t.body, t.sourceLocale),
    localisedIn('calls_amount_note', t.amountNote, t.sourceLocale),
    localisedIn('calls_eligibility', t.eligibility, t.sourceLocale),
    localisedIn('calls_how_to_apply', t.howToApply, t.sourceLocale),
    localisedIn('calls_results_note', t.resultsNote, t.sourceLocale),
    ordered('calls_dates', t.opensAt, t.deadlineAt),
    zoneName('calls_time_zone', t.timeZone),
    notNegative('calls_amount', t.amount),
    currencyCode('calls_amount_currency', t.amountCurrency),
    check('calls_amount_whole', sql`(${t.amount} is null) = (${t.amountCurrency} is null)`),
    notNegative('calls_places', t.places),
    notNegative('calls_applications_count', t.applicationsCount),
    notNegative('calls_awards_count', t.awardsCount),
    notNegative('calls_completed_count', t.completedCount),
    academicYearForm('calls_academic_year', t.academicYear),
    index('calls_deadline').on(t.deadlineAt, t.id),
    index('calls_partner').on(t.partnerId),
    index('calls_programme').on(t.programmeId),
    index('calls_guide').on(t.guideId),
    index('calls_project').on(t.projectId),
  ],
);

/** How the places of a call are shared out, by field of study or by another label. */
export const callAllocations = pgTable(
  'call_allocations',
  {
    id: id(),
    callId: owner(() => calls.id),
    position: position(),
    iscedField: text(),
    label: localised(),
    places: integer().notNull(),
    amount: decimal(),
  },
  (t) => [
    localisedInAny('call_allocations_label', t.label),
    notNegative('call_allocations_places', t.places),
    notNegative('call_allocations_amount', t.amount),
    check('call_allocations_named', sql`${t.iscedField} is not null or ${t.label} is not null`),
    index('call_allocations_call').on(t.callId),
  ],
);
