import { declareNoun } from './declare.ts';

export const strategy = declareNoun({
  type: 'Strategy',
  menu: 'knowledge',
  groups: {
    identity: ['title', 'kind', 'partner', 'programme'],
    time: ['periodFrom', 'periodTo', 'approvedOn', 'approvedBy'],
    texts: ['summary', 'body'],
    details: ['website'],
    parts: ['pillars', 'actions'],
  },
  columns: ['kind', 'partner', 'periodFrom'],
  filters: ['kind', 'partner'],
});
