import { goodPractices, strategies, strategyActions, strategyPillars } from '@portolan/schema/tables';
import { actionStatus } from '@portolan/schema/vocabularies/action-status';
import { internationalisationTheme } from '@portolan/schema/vocabularies/internationalisation-theme';
import { strategyKind } from '@portolan/schema/vocabularies/strategy-kind';
import { z } from 'zod';
import { count, country, day, localised, partialDate, slug, url, valueIn } from '../fields.ts';
import { issueSaying } from '../form-sentences.ts';
import { type NounForm, ownedByEither, ownedByPartner, record } from '../noun-form.ts';

export const strategyForm: NounForm = {
  type: 'Strategy',
  table: strategies,
  form: record({
    kind: valueIn(strategyKind),
    partner: slug,
    programme: slug.optional(),
    title: localised,
    summary: localised.optional(),
    body: localised.optional(),
    periodFrom: partialDate.optional(),
    periodTo: partialDate.optional(),
    approvedBy: localised.optional(),
    approvedOn: day.optional(),
    website: url.optional(),
    pillars: z
      .array(z.strictObject({ number: count, title: localised, description: localised.optional() }))
      .default([]),
    actions: z
      .array(
        z.strictObject({
          pillar: count,
          title: localised,
          description: localised.optional(),
          status: valueIn(actionStatus).optional(),
          dueOn: partialDate.optional(),
        }),
      )
      .default([]),
    indicators: z.array(z.unknown()).optional(),
  }).superRefine(({ pillars, actions }, { addIssue }) => {
    const numbers = new Set(pillars.map(({ number }) => number));
    for (const [index, { pillar }] of actions.entries()) {
      if (numbers.has(pillar)) continue;
      addIssue({
        code: 'custom',
        path: ['actions', index, 'pillar'],
        ...issueSaying('must.namePillar', { pillar }),
      });
    }
  }),
  refs: { partner: 'partners', programme: 'programmes' },
  children: {
    pillars: { table: strategyPillars, owner: 'strategyId' },
    actions: { table: strategyActions, owner: 'strategyId' },
  },
  nested: {
    indicators: {
      noun: 'indicators',
      parent: 'strategy',
      inherits: ['isDemonstration', 'publicationStatus', 'verifiedOn', 'partner'],
    },
  },
  owners: ownedByPartner,
  label: ({ title }) => title,
  searched: ({ partner, summary, pillars, actions, body }) => [partner, summary, pillars, actions, body],
};

export const goodPracticeForm: NounForm = {
  type: 'GoodPractice',
  table: goodPractices,
  form: record({
    theme: valueIn(internationalisationTheme),
    title: localised,
    summary: localised.optional(),
    problem: localised.optional(),
    practice: localised.optional(),
    result: localised.optional(),
    evidenceUrl: url.optional(),
    countryCode: country.optional(),
    partner: slug.optional(),
    project: slug.optional(),
  }),
  refs: { partner: 'partners', project: 'projects' },
  owners: ownedByEither,
  label: ({ title }) => title,
  searched: ({ summary, partner, project, problem, practice, result }) => [
    summary,
    partner,
    project,
    problem,
    practice,
    result,
  ],
};
