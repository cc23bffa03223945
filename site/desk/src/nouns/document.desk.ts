import { declareNoun } from './declare.ts';

export const document = declareNoun({
  type: 'Document',
  menu: 'publishing',
  groups: {
    identity: ['title', 'kind', 'version'],
    texts: ['summary'],
    files: ['files', 'coverPath', 'coverAlt', 'isCoverDecorative', 'url', 'licence'],
    time: ['publishedOn', 'validFrom', 'validTo'],
    relations: [
      'partners',
      'projects',
      'workPackages',
      'tasks',
      'deliverables',
      'events',
      'programmes',
      'calls',
      'guides',
      'strategies',
    ],
  },
  columns: ['kind', 'version', 'publishedOn'],
  filters: ['kind'],
});
