import { declareNoun } from './declare.ts';

export const deliverable = declareNoun({
  type: 'Deliverable',
  menu: 'projects',
  groups: {
    identity: ['code', 'title', 'status', 'isPublic', 'position'],
    texts: ['summary'],
    time: ['dueOn', 'deliveredOn'],
    details: ['languages'],
    relations: ['project', 'workPackage', 'task'],
  },
  columns: ['code', 'status', 'dueOn'],
  filters: ['status', 'project'],
});
