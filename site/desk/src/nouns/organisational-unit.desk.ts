import { declareNoun } from './declare.ts';

export const organisationalUnit = declareNoun({
  type: 'OrganisationalUnit',
  menu: 'network',
  groups: { identity: ['name', 'kind', 'partner', 'parent'], texts: ['mission'], details: ['website'] },
  columns: ['partner', 'kind'],
  filters: ['kind', 'partner'],
});
