import { declareNoun } from './declare.ts';

export const article = declareNoun({
  type: 'Article',
  menu: 'publishing',
  groups: {
    identity: ['title', 'kind', 'topics'],
    texts: ['summary', 'body'],
    files: ['coverPath', 'coverAlt', 'isCoverDecorative'],
    time: ['publishedAt'],
    people: ['authorName', 'authorPartner', 'authorUnit'],
    relations: ['partners', 'projects', 'events'],
  },
  columns: ['kind', 'publishedAt'],
  filters: ['kind'],
  targets: { authorPartner: 'Partner', authorUnit: 'OrganisationalUnit' },
});
