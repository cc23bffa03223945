import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { deliverableStatus } from '../vocabularies/deliverable-status.ts';
import {
  flag,
  link,
  localDate,
  localised,
  localisedIn,
  nounChecks,
  nounColumns,
  oneOf,
  position,
  textList,
  valueIn,
} from './columns.ts';
import { projects } from './projects.ts';
import { tasks } from './tasks.ts';
import { workPackages } from './work-packages.ts';

export const deliverables = pgTable(
  'deliverables',
  {
    ...nounColumns(),
    projectId: link(() => projects.id).notNull(),
    workPackageId: link(() => workPackages.id),
    taskId: link(() => tasks.id),
    position: position(),
    code: text(),
    title: localised().notNull(),
    summary: localised(),
    dueOn: localDate(),
    deliveredOn: localDate(),
    status: valueIn(deliverableStatus).notNull(),
    isPublic: flag(true),
    languages: textList(),
  },
  (t) => [
    ...nounChecks('deliverables', t),
    oneOf('deliverables_status', t.status, deliverableStatus),
    localisedIn('deliverables_title', t.title, t.sourceLocale),
    localisedIn('deliverables_summary', t.summary, t.sourceLocale),
    uniqueIndex('deliverables_code_unique').on(t.projectId, t.code),
    index('deliverables_work_package').on(t.workPackageId),
    index('deliverables_task').on(t.taskId),
  ],
);
