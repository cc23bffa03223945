import { declareNoun } from './declare.ts';

export const agreement = declareNoun({
  type: 'Agreement',
  menu: 'exchange',
  groups: {
    identity: ['title', 'kind', 'stage', 'referenceCode'],
    relations: ['parties'],
    time: ['signedOn', 'validFrom', 'validTo', 'renewsAutomatically', 'renewalNote'],
    texts: ['summary'],
    details: ['legalTemplate', 'legalReviewOn'],
  },
  columns: ['kind', 'stage', 'validTo'],
  filters: ['kind', 'stage'],
});
