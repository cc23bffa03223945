import { declareNoun } from './declare.ts';

export const benchmark = declareNoun({
  type: 'Benchmark',
  menu: 'knowledge',
  groups: {
    identity: ['name', 'theme', 'unit', 'better', 'position'],
    texts: ['description'],
    parts: ['values'],
    relations: ['project'],
  },
  columns: ['theme', 'project'],
  filters: ['theme', 'project'],
});
