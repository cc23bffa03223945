import {
  budgetLines,
  deliverables,
  documents,
  documentWorkPackages,
  events,
  eventTasks,
  indicators,
  partners,
  projects,
  tasks,
  workPackagePartners,
  workPackages,
} from '@portolan/schema/tables';
import { workPackageKind } from '@portolan/schema/vocabularies/work-package-kind';
import { workPackageStatus } from '@portolan/schema/vocabularies/work-package-status';
import { and, eq, sql } from 'drizzle-orm';
import { anyValueOf, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through, within } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

export const workPackage = declareNoun(workPackages, {
  type: 'WorkPackage',
  within: [within('Project', projects, (t: typeof workPackages, project) => eq(project.id, t.projectId))],
  relations: {
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
    partners: list(
      'WorkPackagePartner',
      workPackagePartners,
      (t, tie) => eq(tie.workPackageId, t.id),
      (tie) => [tie.position],
    ),
    budgetLines: list(
      'BudgetLine',
      budgetLines,
      (t, line) => sql`${line.workPackageId} = ${t.id} and ${line.publicationStatus} = 'published'`,
      (line) => [line.slug],
    ),
    tasks: list(
      'Task',
      tasks,
      (t, task) => eq(task.workPackageId, t.id),
      (task) => [task.position],
    ),
    deliverables: connection('Deliverable', deliverables, (t, deliverable) => eq(deliverable.workPackageId, t.id)),
    indicators: connection('Indicator', indicators, (t, indicator) => eq(indicator.workPackageId, t.id)),
    events: connection(
      'Event',
      events,
      (t, event) =>
        sql`exists (select from ${eventTasks} join ${tasks} on ${tasks.id} = ${eventTasks.taskId}
        where ${and(eq(eventTasks.eventId, event.id), eq(tasks.workPackageId, t.id))})`,
    ),
    documents: connection('Document', documents, (t, document) =>
      through(
        documentWorkPackages,
        eq(documentWorkPackages.documentId, document.id),
        eq(documentWorkPackages.targetId, t.id),
      ),
    ),
  },
  filters: {
    kind: anyValueOf(workPackageKind, 'What the work package is for.', (t) => t.kind),
    status: anyValueOf(workPackageStatus, 'How far it is.', (t) => t.status),
    project: tiedTo('Project', 'The project, by slug or id.', projects, (t, is) => is(t.projectId)),
    partner: tiedTo('Partner', 'Partners with a part in it, by slug or id.', partners, (t, is) =>
      through(workPackagePartners, eq(workPackagePartners.workPackageId, t.id), is(workPackagePartners.partnerId)),
    ),
  },
  orders: {
    ...commonOrders('TITLE'),
    NUMBER: order('By number within the project.', 'integer', (t) => t.number),
  },
  defaultOrder: 'NUMBER',
  facets: {
    KIND: { description: 'By what the work package is for.', value: (t) => t.kind, isEnum: true },
    STATUS: { description: 'By how far it is.', value: (t) => t.status, isEnum: true },
  },
});

export const workPackagePartner = declareRow(workPackagePartners, {
  type: 'WorkPackagePartner',
  within: [
    within('Partner', partners, (t: typeof workPackagePartners, partner) => eq(partner.id, t.partnerId)),
    within('WorkPackage', workPackages, (t: typeof workPackagePartners, found) => eq(found.id, t.workPackageId)),
  ],
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    workPackage: one('WorkPackage', workPackages, (t, found) => eq(found.id, t.workPackageId)),
  },
});
