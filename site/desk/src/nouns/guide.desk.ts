import { declareNoun } from './declare.ts';

export const guide = declareNoun({
  type: 'Guide',
  menu: 'knowledge',
  groups: {
    identity: ['title', 'kind', 'audience'],
    texts: ['summary', 'body'],
    parts: ['steps'],
    relations: ['partner'],
  },
  columns: ['kind', 'audience', 'partner'],
  filters: ['kind', 'audience', 'partner'],
});
