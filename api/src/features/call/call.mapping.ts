import {
  callAllocations,
  calls,
  documentCalls,
  documents,
  guides,
  partners,
  programmes,
  projects,
} from '@portolan/schema/tables';
import { audience } from '@portolan/schema/vocabularies/audience';
import { callKind } from '@portolan/schema/vocabularies/call-kind';
import { callStatus } from '@portolan/schema/vocabularies/call-status';
import { eq, sql } from 'drizzle-orm';
import { moneyOf } from '../../graphql/money.ts';
import { anyText, anyValueOf, onOrAfter, onOrBefore, overlapping, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

const statusNow = (t: typeof calls) => sql`(case
  when ${t.opensAt} is null and ${t.deadlineAt} is null then null
  when ${t.deadlineAt} < now() then 'closed'
  when ${t.opensAt} > now() then 'upcoming'
  else 'open' end)`;

export const call = declareNoun(calls, {
  type: 'Call',
  fields: { status: statusNow, amount: (t) => moneyOf(t.amount, t.amountCurrency) },
  relations: {
    allocations: list(
      'CallAllocation',
      callAllocations,
      (t, share) => eq(share.callId, t.id),
      (share) => [share.position],
    ),
    programme: one('Programme', programmes, (t, programme) => eq(programme.id, t.programmeId)),
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    project: one('Project', projects, (t, project) => eq(project.id, t.projectId)),
    guide: one('Guide', guides, (t, guide) => eq(guide.id, t.guideId)),
    documents: connection('Document', documents, (t, document) =>
      through(documentCalls, eq(documentCalls.documentId, document.id), eq(documentCalls.targetId, t.id)),
    ),
  },
  filters: {
    kind: anyValueOf(callKind, 'What the call offers.', (t) => t.kind),
    status: anyValueOf(callStatus, 'Where the call stands now.', statusNow),
    audience: overlapping(audience, 'For whom the call is.', (t) => t.audiences),
    academicYear: anyText('Academic years that the call is for.', (t) => t.academicYear),
    partner: tiedTo('Partner', 'The partner that makes the call, by slug or id.', partners, (t, is) => is(t.partnerId)),
    programme: tiedTo('Programme', 'The programme of the call, by slug or id.', programmes, (t, is) =>
      is(t.programmeId),
    ),
    deadlineFrom: onOrAfter('Deadlines on this day (UTC) or later.', (t) => t.deadlineAt),
    deadlineTo: onOrBefore(
      'Deadlines before the end of this day (UTC).',
      (t) => sql`(${t.deadlineAt} at time zone 'UTC')::date`,
    ),
  },
  orders: {
    ...commonOrders('TITLE'),
    DEADLINE: order('By deadline; calls without one last.', 'timestamptz', (t) => t.deadlineAt),
  },
  defaultOrder: 'DEADLINE',
  facets: {
    KIND: { description: 'By what the call offers.', value: (t) => t.kind, isEnum: true },
    STATUS: { description: 'By where the call stands now.', value: statusNow, isEnum: true },
    AUDIENCE: { description: 'By for whom the call is.', value: (t) => t.audiences, isList: true, isEnum: true },
  },
});

export const callAllocation = declareRow(callAllocations, { type: 'CallAllocation' });
