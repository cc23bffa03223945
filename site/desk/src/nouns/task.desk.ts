import { declareNoun } from './declare.ts';

export const task = declareNoun({
  type: 'Task',
  menu: 'projects',
  groups: {
    identity: ['project', 'workPackage', 'number', 'title', 'position'],
    texts: ['description'],
    time: ['startsOn', 'endsOn'],
    relations: ['partners'],
  },
  columns: ['number', 'project', 'workPackage'],
  filters: ['project', 'workPackage'],
});
