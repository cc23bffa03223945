import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable } from 'drizzle-orm/pg-core';
import { surveyKind } from '../vocabularies/survey-kind.ts';
import {
  academicYear,
  academicYearForm,
  id,
  link,
  localised,
  localisedIn,
  localisedInAny,
  notNegative,
  nounChecks,
  nounColumns,
  oneOf,
  owner,
  position,
  valueIn,
} from './columns.ts';
import { partners } from './partners.ts';

/** What the answers to one question add up to. Fewer than five people could be recognised, so they are never stored. */
export const surveyResults = pgTable(
  'survey_results',
  {
    ...nounColumns(),
    partnerId: link(() => partners.id).notNull(),
    kind: valueIn(surveyKind).notNull(),
    academicYear: academicYear().notNull(),
    survey: localised().notNull(),
    position: integer().notNull().default(0),
    question: localised().notNull(),
    respondentsCount: integer().notNull(),
  },
  (t) => [
    ...nounChecks('survey_results', t),
    oneOf('survey_results_kind', t.kind, surveyKind),
    academicYearForm('survey_results_academic_year', t.academicYear),
    localisedIn('survey_results_survey', t.survey, t.sourceLocale),
    localisedIn('survey_results_question', t.question, t.sourceLocale),
    check('survey_results_respondents_count_five', sql`${t.respondentsCount} >= 5`),
    index('survey_results_partner').on(t.partnerId),
  ],
);

export const surveyAnswers = pgTable(
  'survey_answers',
  {
    id: id(),
    surveyResultId: owner(() => surveyResults.id),
    position: position(),
    label: localised().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    localisedInAny('survey_answers_label', t.label),
    notNegative('survey_answers_count', t.count),
    index('survey_answers_survey_result').on(t.surveyResultId),
  ],
);
