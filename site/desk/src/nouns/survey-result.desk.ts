import { declareNoun } from './declare.ts';

export const surveyResult = declareNoun({
  type: 'SurveyResult',
  menu: 'knowledge',
  groups: {
    identity: ['question', 'survey', 'partner', 'kind', 'academicYear', 'position'],
    results: ['respondentsCount', 'answers'],
  },
  columns: ['partner', 'kind', 'academicYear'],
  filters: ['partner', 'kind'],
});
