import { declareNoun } from './declare.ts';

export const network = declareNoun({
  type: 'Network',
  menu: 'network',
  groups: {
    identity: ['name', 'acronym', 'motto', 'kind'],
    texts: ['summary', 'body'],
    time: ['startedOn', 'endedOn'],
    details: ['website'],
    relations: ['members'],
  },
  columns: ['kind', 'startedOn'],
  filters: ['kind'],
});
