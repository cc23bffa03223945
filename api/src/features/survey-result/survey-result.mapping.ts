import { partners, surveyAnswers, surveyResults } from '@portolan/schema/tables';
import { surveyKind } from '@portolan/schema/vocabularies/survey-kind';
import { eq } from 'drizzle-orm';
import { anyText, anyValueOf, tiedTo } from '../../select/conditions.ts';
import { declareNoun, declareRow, list, one, within } from '../../select/declare.ts';
import { commonOrders, order } from '../../select/orders.ts';

export const surveyResult = declareNoun(surveyResults, {
  type: 'SurveyResult',
  label: (t) => t.question,
  within: [within('Partner', partners, (t: typeof surveyResults, partner) => eq(partner.id, t.partnerId))],
  relations: {
    answers: list(
      'SurveyAnswer',
      surveyAnswers,
      (t, answer) => eq(answer.surveyResultId, t.id),
      (answer) => [answer.position],
    ),
    partner: one('Partner', partners, (t, partner) => eq(partner.id, t.partnerId)),
  },
  filters: {
    kind: anyValueOf(surveyKind, 'What the survey asks about.', (t) => t.kind),
    academicYear: anyText('Academic years.', (t) => t.academicYear),
    partner: tiedTo('Partner', 'The partner that asked, by slug or id.', partners, (t, is) => is(t.partnerId)),
  },
  orders: {
    ...commonOrders('QUESTION'),
    POSITION: order('By place within the survey.', 'integer', (t) => t.position),
    ACADEMIC_YEAR: order('By academic year.', 'text', (t) => t.academicYear),
  },
  defaultOrder: 'POSITION',
  facets: {
    KIND: { description: 'By what the survey asks about.', value: (t) => t.kind, isEnum: true },
    ACADEMIC_YEAR: { description: 'By academic year.', value: (t) => t.academicYear },
  },
});

export const surveyAnswer = declareRow(surveyAnswers, { type: 'SurveyAnswer' });
