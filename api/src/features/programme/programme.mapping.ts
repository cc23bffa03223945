import {
  calls,
  documentProgrammes,
  documents,
  partners,
  programmeEditions,
  programmeLanguages,
  programmePartners,
  programmes,
  strategies,
} from '@portolan/schema/tables';
import { programmeKind } from '@portolan/schema/vocabularies/programme-kind';
import { eq, isNotNull, sql } from 'drizzle-orm';
import { Int } from 'type-graphql';
import { moneyOf } from '../../graphql/money.ts';
import { anyValueOf, filter, inFields, isTrue, textArray, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through, valueObject, within } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

const languageList = (programmeId: typeof programmes.id) =>
  sql`(select array_agg(${programmeLanguages.language}) from ${programmeLanguages} where ${programmeLanguages.programmeId} = ${programmeId})`;

const isEditionOpen = (edition: typeof programmeEditions) =>
  sql`coalesce(${edition.applicationDeadlineAt} >= now(), false)`;

export const programme = declareNoun(programmes, {
  type: 'Programme',
  fields: {
    duration: (t) => valueObject(isNotNull(t.durationValue), { value: t.durationValue, unit: t.durationUnit }),
    accreditation: (t) =>
      valueObject(
        sql`num_nonnulls(${t.accreditationBody}, ${t.accreditedFrom}, ${t.accreditedTo}, ${t.accreditationStatus}) > 0`,
        {
          body: t.accreditationBody,
          from: t.accreditedFrom,
          to: t.accreditedTo,
          status: t.accreditationStatus,
        },
      ),
  },
  relations: {
    languages: list(
      'ProgrammeLanguage',
      programmeLanguages,
      (t, l) => eq(l.programmeId, t.id),
      (l) => [l.position],
    ),
    partners: list(
      'ProgrammePartner',
      programmePartners,
      (t, tie) => eq(tie.programmeId, t.id),
      (tie) => [tie.position],
    ),
    editions: list(
      'ProgrammeEdition',
      programmeEditions,
      (t, edition) => eq(edition.programmeId, t.id),
      (edition) => [edition.startsOn, edition.position],
    ),
    calls: connection('Call', calls, (t, call) => eq(call.programmeId, t.id)),
    strategies: connection('Strategy', strategies, (t, strategy) => eq(strategy.programmeId, t.id)),
    documents: connection('Document', documents, (t, document) =>
      through(
        documentProgrammes,
        eq(documentProgrammes.documentId, document.id),
        eq(documentProgrammes.targetId, t.id),
      ),
    ),
  },
  filters: {
    kind: anyValueOf(programmeKind, 'What the programme offers.', (t) => t.kind),
    iscedField: inFields(
      'Fields of study, ISCED-F 2013: a broad field finds its detailed ones.',
      (t) => t.iscedFields,
      {
        noneMeansAll: false,
      },
    ),
    eqfLevel: filter<typeof programmes, number[]>({
      type: [Int],
      description: 'Levels of the European Qualifications Framework.',
      where: (t, levels) => sql`${t.eqfLevels} && ${textArray(levels.map(String))}::int[]`,
    }),
    language: filter<typeof programmes, string[]>({
      type: [String],
      description: 'Languages of teaching, as BCP 47 primary subtags.',
      where: (t, languages) => sql`${languageList(t.id as never)} && ${textArray(languages)}`,
    }),
    partner: tiedTo('Partner', 'Partners with any part in the programme, by slug or id.', partners, (t, is) =>
      through(programmePartners, eq(programmePartners.programmeId, t.id), is(programmePartners.partnerId)),
    ),
    isOpen: isTrue('Whether an edition takes applications now.', (t) =>
      through(programmeEditions, eq(programmeEditions.programmeId, t.id), isEditionOpen(programmeEditions)),
    ),
  },
  orders: commonOrders('TITLE'),
  defaultOrder: 'TITLE',
  facets: {
    KIND: { description: 'By what the programme offers.', value: (t) => t.kind, isEnum: true },
    ISCED_FIELD: { description: 'By field of study as recorded.', value: (t) => t.iscedFields, isList: true },
    EQF_LEVEL: { description: 'By level of qualification.', value: (t) => t.eqfLevels, isList: true },
    LANGUAGE: { description: 'By language of teaching.', value: (t) => languageList(t.id as never), isList: true },
  },
});

export const programmeLanguage = declareRow(programmeLanguages, { type: 'ProgrammeLanguage' });

export const programmePartner = declareRow(programmePartners, {
  type: 'ProgrammePartner',
  within: [
    within('Partner', partners, (t: typeof programmePartners, p) => eq(p.id, t.partnerId)),
    within('Programme', programmes, (t: typeof programmePartners, p) => eq(p.id, t.programmeId)),
  ],
  relations: {
    partner: one('Partner', partners, (t, p) => eq(p.id, t.partnerId)),
    programme: one('Programme', programmes, (t, p) => eq(p.id, t.programmeId)),
  },
});

export const programmeEdition = declareRow(programmeEditions, {
  type: 'ProgrammeEdition',
  within: [within('Programme', programmes, (t: typeof programmeEditions, p) => eq(p.id, t.programmeId))],
  fields: { isOpen: isEditionOpen, fee: (t) => moneyOf(t.feeAmount, t.feeCurrency) },
  relations: { programme: one('Programme', programmes, (t, p) => eq(p.id, t.programmeId)) },
});
