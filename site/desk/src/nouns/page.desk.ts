import { declareNoun } from './declare.ts';

export const page = declareNoun({
  type: 'Page',
  menu: 'publishing',
  groups: { identity: ['title', 'menu', 'position'], texts: ['summary', 'body'] },
  columns: ['menu', 'position'],
  filters: ['menu'],
});
