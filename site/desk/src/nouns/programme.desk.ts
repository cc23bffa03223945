import { declareNoun } from './declare.ts';

export const programme = declareNoun({
  type: 'Programme',
  menu: 'exchange',
  groups: {
    identity: ['title', 'kind', 'eqfLevels', 'iscedFields'],
    texts: ['summary', 'body'],
    details: ['ects', 'durationValue', 'durationUnit', 'website', 'languages'],
    money: ['fundingScheme', 'fundingLabel'],
    parts: ['editions'],
    relations: ['partners'],
    results: ['accreditationBody', 'accreditedFrom', 'accreditedTo', 'accreditationStatus'],
  },
  columns: ['kind', 'fundingScheme'],
  filters: ['kind', 'fundingScheme'],
});
