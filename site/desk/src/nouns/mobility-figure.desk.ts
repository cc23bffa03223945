import { declareNoun } from './declare.ts';

export const mobilityFigure = declareNoun({
  type: 'MobilityFigure',
  menu: 'knowledge',
  groups: {
    identity: ['partner', 'academicYear', 'mobilityType', 'direction', 'counterpartCountry'],
    results: ['headCount', 'isApproximate', 'note'],
  },
  columns: ['partner', 'academicYear', 'headCount'],
  filters: ['partner', 'mobilityType', 'direction'],
});
