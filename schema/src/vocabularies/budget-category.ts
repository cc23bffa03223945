import { type ValueOf, vocabulary } from './vocabulary.ts';

export const budgetCategory = vocabulary(
  'BudgetCategory',
  'What a line of a budget pays for, as in capacity building projects of Erasmus+.',
  {
    staff: 'Staff costs',
    travel: 'Travel costs',
    stay: 'Costs of stay',
    equipment: 'Equipment',
    subcontracting: 'Subcontracting',
    other: 'Other costs',
  },
);

export type BudgetCategory = ValueOf<typeof budgetCategory>;
