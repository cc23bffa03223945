import { declareNoun } from './declare.ts';

export const project = declareNoun({
  type: 'Project',
  menu: 'projects',
  groups: {
    identity: ['acronym', 'title', 'reference', 'action', 'callYear'],
    texts: ['summary', 'objectives'],
    time: ['startsOn', 'endsOn'],
    money: ['fundingScheme', 'fundingLabel', 'budgetAmount', 'budgetCurrency', 'budgetNote'],
    details: ['website'],
    relations: ['partners'],
  },
  columns: ['startsOn', 'endsOn', 'fundingScheme'],
  filters: ['fundingScheme'],
});
