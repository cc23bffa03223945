import {
  benchmarks,
  benchmarkValues,
  budgetLines,
  indicators,
  measurements,
  mobilityFigures,
  surveyAnswers,
  surveyResults,
} from '@portolan/schema/tables';
import { betterDirection } from '@portolan/schema/vocabularies/better-direction';
import { budgetCategory } from '@portolan/schema/vocabularies/budget-category';
import { internationalisationTheme } from '@portolan/schema/vocabularies/internationalisation-theme';
import { mobilityDirection } from '@portolan/schema/vocabularies/mobility-direction';
import { mobilityType } from '@portolan/schema/vocabularies/mobility-type';
import { surveyKind } from '@portolan/schema/vocabularies/survey-kind';
import { z } from 'zod';
import {
  academicYear,
  count,
  country,
  currency,
  day,
  decimal,
  localised,
  slug,
  url,
  valueIn,
  year,
} from '../fields.ts';
import { saying } from '../form-sentences.ts';
import { type NounForm, ownedByEither, ownedByPartner, ownedByProject, record } from '../noun-form.ts';

export const indicatorForm: NounForm = {
  type: 'Indicator',
  table: indicators,
  form: record({
    project: slug.optional(),
    workPackage: slug.optional(),
    strategy: slug.optional(),
    partner: slug.optional(),
    position: count.default(0),
    name: localised,
    description: localised.optional(),
    unit: localised.optional(),
    baseline: decimal.optional(),
    target: decimal.optional(),
    better: valueIn(betterDirection).default('higher'),
    dueOn: day.optional(),
    measurements: z
      .array(z.strictObject({ measuredOn: day, value: decimal, source: url.optional(), note: localised.optional() }))
      .default([]),
  }).refine(
    ({ project, workPackage, strategy, partner }) => project ?? workPackage ?? strategy ?? partner,
    saying('must.belong'),
  ),
  refs: { project: 'projects', workPackage: 'work-packages', strategy: 'strategies', partner: 'partners' },
  children: { measurements: { table: measurements, owner: 'indicatorId' } },
  owners: ({ partner, project, workPackage, strategy }) => ({
    partners: [partner],
    projects: [project],
    through: { 'work-packages': [workPackage], strategies: [strategy] },
  }),
  label: ({ name }) => name,
  searched: ({ description, project, strategy, partner }) => [description, project, strategy, partner],
};

export const benchmarkForm: NounForm = {
  type: 'Benchmark',
  table: benchmarks,
  form: record({
    theme: valueIn(internationalisationTheme),
    project: slug.optional(),
    position: count.default(0),
    name: localised,
    description: localised.optional(),
    unit: localised.optional(),
    better: valueIn(betterDirection).default('higher'),
    values: z
      .array(
        z.strictObject({
          partner: slug,
          year,
          value: decimal,
          source: url.optional(),
          note: localised.optional(),
        }),
      )
      .default([]),
  }),
  refs: { project: 'projects' },
  children: { values: { table: benchmarkValues, owner: 'benchmarkId', refs: { partner: 'partners' } } },
  owners: ownedByProject,
  label: ({ name }) => name,
  searched: ({ description, project }) => [description, project],
};

export const mobilityFigureForm: NounForm = {
  type: 'MobilityFigure',
  table: mobilityFigures,
  form: record({
    partner: slug,
    academicYear,
    mobilityType: valueIn(mobilityType),
    direction: valueIn(mobilityDirection),
    counterpartCountry: country.optional(),
    headCount: count,
    isApproximate: z.boolean().default(false),
    note: localised.optional(),
  }),
  refs: { partner: 'partners' },
  owners: ownedByPartner,
  label: ({ partner, academicYear: inYear }) => `${partner} ${inYear}`,
  searched: () => [],
};

export const surveyResultForm: NounForm = {
  type: 'SurveyResult',
  table: surveyResults,
  form: record({
    partner: slug,
    kind: valueIn(surveyKind),
    academicYear,
    survey: localised,
    position: count.default(0),
    question: localised,
    respondentsCount: count.min(5, saying('must.hideFew')),
    answers: z.array(z.strictObject({ label: localised, count })).default([]),
  }),
  refs: { partner: 'partners' },
  children: { answers: { table: surveyAnswers, owner: 'surveyResultId' } },
  owners: ownedByPartner,
  label: ({ question }) => question,
  searched: ({ survey, partner }) => [survey, partner],
};

export const budgetLineForm: NounForm = {
  type: 'BudgetLine',
  table: budgetLines,
  form: record({
    project: slug,
    workPackage: slug.optional(),
    partner: slug.optional(),
    category: valueIn(budgetCategory),
    planned: decimal.optional(),
    spent: decimal.optional(),
    currency,
    note: localised.optional(),
  }),
  refs: { project: 'projects', workPackage: 'work-packages', partner: 'partners' },
  owners: ownedByProject,
  internal: { whole: 'always', owners: ownedByEither },
  label: ({ slug: own }) => own,
  searched: () => [],
};
