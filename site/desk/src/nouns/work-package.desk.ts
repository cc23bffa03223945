import { declareNoun } from './declare.ts';

export const workPackage = declareNoun({
  type: 'WorkPackage',
  menu: 'projects',
  groups: {
    identity: ['project', 'number', 'title', 'kind', 'status'],
    texts: ['summary'],
    time: ['startsOn', 'endsOn'],
    relations: ['partners'],
  },
  columns: ['project', 'number', 'status'],
  filters: ['project', 'kind', 'status'],
});
