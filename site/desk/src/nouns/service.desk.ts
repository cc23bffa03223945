import { declareNoun } from './declare.ts';

export const service = declareNoun({
  type: 'Service',
  menu: 'network',
  groups: {
    identity: ['name', 'kind', 'audiences'],
    texts: ['summary', 'duration', 'openingHours', 'place'],
    details: ['website'],
    relations: ['partner', 'unit', 'contact'],
  },
  columns: ['partner', 'kind'],
  filters: ['kind', 'partner'],
});
