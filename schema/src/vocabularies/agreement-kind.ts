import { type ValueOf, vocabulary } from './vocabulary.ts';

export const agreementKind = vocabulary('AgreementKind', 'What an agreement is.', {
  erasmus_iia: 'Erasmus+ inter-institutional agreement',
  bilateral: 'Bilateral exchange agreement',
  memorandum: 'Memorandum of understanding',
  framework: 'Framework agreement',
  double_degree: 'Double degree agreement',
  cotutelle: 'Joint supervision of doctorates',
  research: 'Research agreement',
  traineeship: 'Traineeship agreement',
});

export type AgreementKind = ValueOf<typeof agreementKind>;
