import { declareNoun } from './declare.ts';

export const countryProfile = declareNoun({
  type: 'CountryProfile',
  menu: 'knowledge',
  groups: {
    identity: ['title', 'countryCode'],
    texts: ['summary', 'goingThere', 'comingFrom', 'entry', 'higherEducation', 'living'],
    parts: ['links'],
    relations: ['helpers'],
  },
  columns: ['countryCode', 'verifiedOn'],
  filters: ['countryCode'],
});
