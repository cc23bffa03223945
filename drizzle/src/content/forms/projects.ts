import {
  deliverables,
  projectPartners,
  projects,
  taskPartners,
  tasks,
  workPackagePartners,
  workPackages,
} from '@portolan/schema/tables';
import { deliverableStatus } from '@portolan/schema/vocabularies/deliverable-status';
import { fundingScheme } from '@portolan/schema/vocabularies/funding-scheme';
import { partnerRole } from '@portolan/schema/vocabularies/partner-role';
import { projectRole } from '@portolan/schema/vocabularies/project-role';
import { workPackageKind } from '@portolan/schema/vocabularies/work-package-kind';
import { workPackageStatus } from '@portolan/schema/vocabularies/work-package-status';
import { z } from 'zod';
import { count, currency, day, decimal, language, localised, slug, text, url, valueIn, year } from '../fields.ts';
import { saying } from '../form-sentences.ts';
import { type NounForm, ownedByProject, record } from '../noun-form.ts';

const inherits = ['isDemonstration', 'publicationStatus', 'verifiedOn'] as const;
const responsible = z.array(z.strictObject({ partner: slug, role: valueIn(partnerRole) })).default([]);

export const projectForm: NounForm = {
  type: 'Project',
  table: projects,
  form: record({
    acronym: text,
    title: localised,
    summary: localised.optional(),
    objectives: localised.optional(),
    reference: text.optional(),
    fundingScheme: valueIn(fundingScheme).optional(),
    fundingLabel: localised.optional(),
    action: localised.optional(),
    callYear: year.optional(),
    startsOn: day.optional(),
    endsOn: day.optional(),
    budgetAmount: decimal.optional(),
    budgetCurrency: currency.optional(),
    budgetNote: localised.optional(),
    website: url.optional(),
    partners: z.array(z.strictObject({ partner: slug, role: valueIn(projectRole) })).default([]),
    workPackages: z.array(z.unknown()).optional(),
    deliverables: z.array(z.unknown()).optional(),
    indicators: z.array(z.unknown()).optional(),
    budgetLines: z.array(z.unknown()).optional(),
  }),
  children: { partners: { table: projectPartners, owner: 'projectId', refs: { partner: 'partners' } } },
  nested: {
    workPackages: { noun: 'work-packages', parent: 'project', inherits },
    deliverables: { noun: 'deliverables', parent: 'project', inherits },
    indicators: { noun: 'indicators', parent: 'project', inherits },
    budgetLines: { noun: 'budget-lines', parent: 'project', inherits },
  },
  owners: ({ slug: own }) => ({ projects: [own] }),
  label: ({ acronym }) => acronym,
  searched: ({ title, reference, summary }) => [title, reference, summary],
};

export const workPackageForm: NounForm = {
  type: 'WorkPackage',
  table: workPackages,
  form: record({
    project: slug,
    number: count,
    kind: valueIn(workPackageKind),
    title: localised,
    summary: localised.optional(),
    startsOn: day.optional(),
    endsOn: day.optional(),
    status: valueIn(workPackageStatus).optional(),
    partners: responsible,
    tasks: z.array(z.unknown()).optional(),
  }),
  refs: { project: 'projects' },
  children: { partners: { table: workPackagePartners, owner: 'workPackageId', refs: { partner: 'partners' } } },
  nested: { tasks: { noun: 'tasks', parent: 'workPackage', inherits: [...inherits, 'project'] } },
  owners: ownedByProject,
  label: ({ title }) => title,
  searched: ({ project, summary }) => [project, summary],
};

export const taskForm: NounForm = {
  type: 'Task',
  table: tasks,
  form: record({
    project: slug,
    workPackage: slug,
    position: count.default(0),
    number: text.regex(/^\d+(\.\d+)+$/, saying('must.taskNumber')),
    title: localised,
    description: localised.optional(),
    startsOn: day.optional(),
    endsOn: day.optional(),
    partners: responsible,
  }),
  refs: { project: 'projects', workPackage: 'work-packages' },
  children: { partners: { table: taskPartners, owner: 'taskId', refs: { partner: 'partners' } } },
  owners: ownedByProject,
  label: ({ title }) => title,
  searched: ({ number, project }) => [number, project],
};

export const deliverableForm: NounForm = {
  type: 'Deliverable',
  table: deliverables,
  form: record({
    project: slug,
    workPackage: slug.optional(),
    task: slug.optional(),
    position: count.default(0),
    code: text.optional(),
    title: localised,
    summary: localised.optional(),
    dueOn: day.optional(),
    deliveredOn: day.optional(),
    status: valueIn(deliverableStatus),
    isPublic: z.boolean().default(true),
    languages: z.array(language).default([]),
  }),
  refs: { project: 'projects', workPackage: 'work-packages', task: 'tasks' },
  owners: ownedByProject,
  internal: { whole: { unless: 'isPublic' } },
  label: ({ title }) => title,
  searched: ({ code, project, summary }) => [code, project, summary],
};
