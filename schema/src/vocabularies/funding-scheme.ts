import { type ValueOf, vocabulary } from './vocabulary.ts';

export const fundingScheme = vocabulary('FundingScheme', 'Who pays.', {
  erasmus_ka131: 'Erasmus+ Key Action 1, mobility between programme countries',
  erasmus_ka171: 'Erasmus+ Key Action 1, mobility with other countries',
  erasmus_cbhe: 'Erasmus+ Capacity Building in Higher Education',
  bilateral: 'Agreement between two institutions',
  national: 'National funds',
  regional: 'Regional funds',
  own_funds: "The institution's own funds",
  other: 'Another source, named in the label',
});

export type FundingScheme = ValueOf<typeof fundingScheme>;
