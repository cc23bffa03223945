import { type ValueOf, vocabulary } from './vocabulary.ts';

export const surveyKind = vocabulary('SurveyKind', 'What a survey asks about.', {
  exchange_period: 'Exchange period',
  service: 'Services',
});

export type SurveyKind = ValueOf<typeof surveyKind>;
