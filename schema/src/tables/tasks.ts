import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { partnerRole } from '../vocabularies/partner-role.ts';
import {
  id,
  link,
  localDate,
  localised,
  localisedIn,
  matches,
  nounChecks,
  nounColumns,
  oneOf,
  ordered,
  owner,
  position,
  valueIn,
} from './columns.ts';
import { partners } from './partners.ts';
import { projects } from './projects.ts';
import { workPackages } from './work-packages.ts';

/** `number` is the work package's number and the task's own, `4.2`; unique in the project. */
export const tasks = pgTable(
  'tasks',
  {
    ...nounColumns(),
    projectId: link(() => projects.id).notNull(),
    workPackageId: link(() => workPackages.id).notNull(),
    position: position(),
    number: text().notNull(),
    title: localised().notNull(),
    description: localised(),
    startsOn: localDate(),
    endsOn: localDate(),
  },
  (t) => [
    ...nounChecks('tasks', t),
    localisedIn('tasks_title', t.title, t.sourceLocale),
    localisedIn('tasks_description', t.description, t.sourceLocale),
    matches('tasks_number', t.number, '^[0-9]+([.][0-9]+)+$'),
    ordered('tasks_dates', t.startsOn, t.endsOn),
    uniqueIndex('tasks_number_unique').on(t.projectId, t.number),
    index('tasks_work_package').on(t.workPackageId),
  ],
);

export const taskPartners = pgTable(
  'task_partners',
  {
    id: id(),
    taskId: owner(() => tasks.id),
    partnerId: link(() => partners.id).notNull(),
    position: position(),
    role: valueIn(partnerRole).notNull(),
  },
  (t) => [
    oneOf('task_partners_role', t.role, partnerRole),
    uniqueIndex('task_partners_unique').on(t.taskId, t.partnerId),
    uniqueIndex('task_partners_one_lead').on(t.taskId).where(sql`${t.role} = 'lead'`),
    index('task_partners_partner').on(t.partnerId),
  ],
);
