import { declareNoun } from './declare.ts';

export const factsheet = declareNoun({
  type: 'Factsheet',
  menu: 'network',
  groups: {
    identity: ['partner'],
    time: [
      'autumnNominationsBy',
      'autumnApplicationsBy',
      'springNominationsBy',
      'springApplicationsBy',
      'decisionWeeks',
      'transcriptWeeks',
    ],
    texts: [
      'applicationInfo',
      'applicationUrl',
      'additionalRequirements',
      'accessibility',
      'accessibilityUrl',
      'housing',
      'housingUrl',
      'visa',
      'visaUrl',
      'insurance',
      'insuranceUrl',
    ],
  },
  columns: ['partner', 'verifiedOn'],
  filters: ['partner'],
});
