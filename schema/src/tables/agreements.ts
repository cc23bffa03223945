import { boolean, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { agreementKind } from '../vocabularies/agreement-kind.ts';
import { agreementStage } from '../vocabularies/agreement-stage.ts';
import {
  id,
  link,
  localDate,
  localised,
  localisedIn,
  nounChecks,
  nounColumns,
  oneOf,
  ordered,
  owner,
  position,
  valueIn,
} from './columns.ts';
import { organisationalUnits } from './organisational-units.ts';
import { partners } from './partners.ts';

/** `legalTemplate` and `legalReviewOn` are for signed-in members; the contract shows them to nobody else. */
export const agreements = pgTable(
  'agreements',
  {
    ...nounColumns(),
    kind: valueIn(agreementKind).notNull(),
    stage: valueIn(agreementStage).notNull(),
    title: localised(),
    referenceCode: text(),
    summary: localised(),
    signedOn: localDate(),
    validFrom: localDate(),
    validTo: localDate(),
    /** Null when nobody recorded it. */
    renewsAutomatically: boolean(),
    renewalNote: localised(),
    legalTemplate: text(),
    legalReviewOn: localDate(),
  },
  (t) => [
    ...nounChecks('agreements', t),
    oneOf('agreements_kind', t.kind, agreementKind),
    oneOf('agreements_stage', t.stage, agreementStage),
    localisedIn('agreements_title', t.title, t.sourceLocale),
    localisedIn('agreements_summary', t.summary, t.sourceLocale),
    localisedIn('agreements_renewal_note', t.renewalNote, t.sourceLocale),
    ordered('agreements_validity', t.validFrom, t.validTo),
    index('agreements_valid_to').on(t.validTo),
  ],
);

export const agreementParties = pgTable(
  'agreement_parties',
  {
    id: id(),
    agreementId: owner(() => agreements.id),
    partnerId: link(() => partners.id).notNull(),
    unitId: link(() => organisationalUnits.id),
    position: position(),
    signatoryRole: text(),
    signedOn: localDate(),
  },
  (t) => [
    uniqueIndex('agreement_parties_unique').on(t.agreementId, t.partnerId),
    index('agreement_parties_partner').on(t.partnerId),
    index('agreement_parties_unit').on(t.unitId),
  ],
);
