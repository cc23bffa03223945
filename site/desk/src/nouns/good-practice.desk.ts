import { declareNoun } from './declare.ts';

export const goodPractice = declareNoun({
  type: 'GoodPractice',
  menu: 'knowledge',
  groups: {
    identity: ['title', 'theme', 'countryCode'],
    texts: ['summary', 'problem', 'practice', 'result'],
    details: ['evidenceUrl'],
    relations: ['partner', 'project'],
  },
  columns: ['theme', 'countryCode', 'partner'],
  filters: ['theme', 'countryCode', 'partner'],
});
