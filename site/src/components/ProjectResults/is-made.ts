import type { DeliverableRow } from '../../queries/deliverable.ts';

/** Whether something shows that a deliverable exists: its status, the day it was handed in, or a document. */
export const isMade = ({ status, deliveredOn, documents }: DeliverableRow): boolean =>
  (status !== 'PLANNED' && status !== 'IN_PROGRESS') || deliveredOn !== null || documents.nodes.length > 0;
