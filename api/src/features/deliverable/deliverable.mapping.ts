import { deliverables, documentDeliverables, documents, projects, tasks, workPackages } from '@portolan/schema/tables';
import { deliverableStatus } from '@portolan/schema/vocabularies/deliverable-status';
import { eq, sql } from 'drizzle-orm';
import { anyValueOf, isTrue, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, one, through, within } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

const isLate = (t: typeof deliverables) =>
  sql`coalesce(${t.dueOn} < (now() at time zone 'UTC')::date and ${t.deliveredOn} is null and ${t.status} in ('planned', 'in_progress'), false)`;

export const deliverable = declareNoun(deliverables, {
  type: 'Deliverable',
  where: (t) => sql`${t.isPublic}`,
  within: [within('Project', projects, (t: typeof deliverables, project) => eq(project.id, t.projectId))],
  fields: { isLate },
  relations: {
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
    workPackage: one('WorkPackage', workPackages, (t, workPackage) => eq(workPackage.id, t.workPackageId)),
    task: one('Task', tasks, (t, task) => eq(task.id, t.taskId)),
    documents: connection('Document', documents, (t, document) =>
      through(
        documentDeliverables,
        eq(documentDeliverables.documentId, document.id),
        eq(documentDeliverables.targetId, t.id),
      ),
    ),
  },
  filters: {
    status: anyValueOf(deliverableStatus, 'How far it is.', (t) => t.status),
    isLate: isTrue('Whether its due day has passed without it being handed in.', isLate),
    project: tiedTo('Project', 'The project, by slug or id.', projects, (t, is) => is(t.projectId)),
    workPackage: tiedTo('WorkPackage', 'The work package, by slug or id.', workPackages, (t, is) =>
      is(t.workPackageId),
    ),
  },
  orders: {
    ...commonOrders('TITLE'),
    POSITION: order('By place within the project.', 'integer', (t) => t.position),
    DUE_ON: order('By due day; deliverables without one last.', 'date', (t) => t.dueOn),
  },
  defaultOrder: 'POSITION',
  facets: { STATUS: { description: 'By how far it is.', value: (t) => t.status, isEnum: true } },
});
