import {
  deliverables,
  documents,
  documentTasks,
  events,
  eventTasks,
  partners,
  projects,
  taskPartners,
  tasks,
  workPackages,
} from '@portolan/schema/tables';
import { eq } from 'drizzle-orm';
import { tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through, within } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

export const task = declareNoun(tasks, {
  type: 'Task',
  within: [within('WorkPackage', workPackages, (t: typeof tasks, workPackage) => eq(workPackage.id, t.workPackageId))],
  relations: {
    workPackage: one('WorkPackage', workPackages, (t, workPackage) => eq(workPackage.id, t.workPackageId)),
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
    partners: list(
      'TaskPartner',
      taskPartners,
      (t, tie) => eq(tie.taskId, t.id),
      (tie) => [tie.position],
    ),
    deliverables: connection('Deliverable', deliverables, (t, deliverable) => eq(deliverable.taskId, t.id)),
    events: connection('Event', events, (t, event) =>
      through(eventTasks, eq(eventTasks.eventId, event.id), eq(eventTasks.taskId, t.id)),
    ),
    documents: connection('Document', documents, (t, document) =>
      through(documentTasks, eq(documentTasks.documentId, document.id), eq(documentTasks.targetId, t.id)),
    ),
  },
  filters: {
    project: tiedTo('Project', 'The project, by slug or id.', projects, (t, is) => is(t.projectId)),
    workPackage: tiedTo('WorkPackage', 'The work package, by slug or id.', workPackages, (t, is) =>
      is(t.workPackageId),
    ),
    partner: tiedTo('Partner', 'Partners named for the task, by slug or id.', partners, (t, is) =>
      through(taskPartners, eq(taskPartners.taskId, t.id), is(taskPartners.partnerId)),
    ),
  },
  orders: {
    ...commonOrders('TITLE'),
    POSITION: order('By place within the work package.', 'integer', (t) => t.position),
  },
  defaultOrder: 'TITLE',
});

export const taskPartner = declareRow(taskPartners, {
  type: 'TaskPartner',
  within: [
    within('Partner', partners, (t: typeof taskPartners, partner) => eq(partner.id, t.partnerId)),
    within('Task', tasks, (t: typeof taskPartners, found) => eq(found.id, t.taskId)),
  ],
  relations: {
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    task: one('Task', tasks, (t, found) => eq(found.id, t.taskId)),
  },
});
