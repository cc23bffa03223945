import { declareNoun } from './declare.ts';

export const budgetLine = declareNoun({
  type: 'BudgetLine',
  menu: 'projects',
  groups: {
    identity: ['project', 'category'],
    money: ['planned', 'spent', 'currency', 'note'],
    relations: ['workPackage', 'partner'],
  },
  columns: ['project', 'category', 'planned'],
  filters: ['project', 'category'],
  targets: { project: 'Project', workPackage: 'WorkPackage', partner: 'Partner' },
});
