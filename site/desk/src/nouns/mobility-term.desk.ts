import { declareNoun } from './declare.ts';

export const mobilityTerm = declareNoun({
  type: 'MobilityTerm',
  menu: 'exchange',
  groups: {
    identity: ['agreement', 'mobilityType', 'isBlended'],
    relations: ['sendingPartner', 'sendingUnit', 'receivingPartner', 'receivingUnit'],
    details: ['iscedFields', 'eqfLevels', 'language', 'cefrLevel'],
    results: ['mobilitiesPerYear', 'monthsPerYear', 'daysPerYear', 'firstAcademicYear', 'lastAcademicYear'],
  },
  columns: ['mobilityType', 'sendingPartner', 'receivingPartner'],
  filters: ['mobilityType', 'sendingPartner', 'receivingPartner', 'agreement'],
});
