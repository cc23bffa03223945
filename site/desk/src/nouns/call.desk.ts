import { declareNoun } from './declare.ts';

export const call = declareNoun({
  type: 'Call',
  menu: 'exchange',
  groups: {
    identity: ['title', 'kind', 'audiences', 'promoterName', 'promoterKind', 'academicYear'],
    time: ['timeZone', 'opensAt', 'deadlineAt'],
    texts: ['summary', 'body', 'eligibility', 'howToApply', 'applicationUrl'],
    money: ['amount', 'amountCurrency', 'amountNote', 'places', 'allocations'],
    relations: ['programme', 'partner', 'project', 'guide'],
    results: ['applicationsCount', 'awardsCount', 'completedCount', 'resultsNote'],
  },
  columns: ['kind', 'deadlineAt', 'partner'],
  filters: ['kind', 'partner', 'project'],
});
