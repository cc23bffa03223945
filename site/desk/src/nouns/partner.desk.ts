import { declareNoun } from './declare.ts';

export const partner = declareNoun({
  type: 'Partner',
  menu: 'network',
  groups: {
    identity: ['name', 'shortName', 'kind', 'parent', 'names'],
    texts: ['description'],
    place: [
      'countryCode',
      'city',
      'region',
      'address',
      'latitude',
      'longitude',
      'coordinatePrecision',
      'coordinateAttribution',
    ],
    details: [
      'website',
      'courseCatalogueUrl',
      'factsheetUrl',
      'foundedYear',
      'studentCount',
      'staffCount',
      'headCountYear',
    ],
    parts: ['identifiers'],
  },
  columns: ['countryCode', 'kind', 'verifiedOn'],
  filters: ['kind', 'countryCode'],
});
