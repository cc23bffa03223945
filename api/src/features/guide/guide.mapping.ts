import { calls, documentGuides, documents, guideSteps, guides, partners } from '@portolan/schema/tables';
import { audience } from '@portolan/schema/vocabularies/audience';
import { guideKind } from '@portolan/schema/vocabularies/guide-kind';
import { eq } from 'drizzle-orm';
import { anyValueOf, tiedTo } from '../../select/conditions.ts';
import { connection, declareNoun, declareRow, list, one, through } from '../../select/declare.ts';
import { commonOrders } from '../../select/orders.ts';

export const guide = declareNoun(guides, {
  type: 'Guide',
  relations: {
    steps: list(
      'GuideStep',
      guideSteps,
      (t, step) => eq(step.guideId, t.id),
      (step) => [step.position],
    ),
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
    documents: connection('Document', documents, (t, document) =>
      through(documentGuides, eq(documentGuides.documentId, document.id), eq(documentGuides.targetId, t.id)),
    ),
    calls: connection('Call', calls, (t, call) => eq(call.guideId, t.id)),
  },
  filters: {
    kind: anyValueOf(guideKind, 'Which way it leads through.', (t) => t.kind),
    audience: anyValueOf(audience, 'For whom it is.', (t) => t.audience),
    partner: tiedTo('Partner', 'The partner that it holds at, by slug or id.', partners, (t, is) => is(t.partnerId)),
  },
  orders: commonOrders('TITLE'),
  defaultOrder: 'TITLE',
  facets: {
    KIND: { description: 'By which way it leads through.', value: (t) => t.kind, isEnum: true },
    AUDIENCE: { description: 'By for whom it is.', value: (t) => t.audience, isEnum: true },
  },
});

export const guideStep = declareRow(guideSteps, { type: 'GuideStep' });
