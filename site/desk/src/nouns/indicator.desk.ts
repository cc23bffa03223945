import { declareNoun } from './declare.ts';

export const indicator = declareNoun({
  type: 'Indicator',
  menu: 'projects',
  groups: {
    identity: ['name', 'unit', 'position'],
    texts: ['description'],
    results: ['baseline', 'target', 'better', 'dueOn', 'measurements'],
    relations: ['project', 'workPackage', 'strategy', 'partner'],
  },
  columns: ['project', 'target', 'dueOn'],
  filters: ['project', 'partner'],
});
