import { type ValueOf, vocabulary } from './vocabulary.ts';

export const promoterKind = vocabulary('PromoterKind', 'Who promotes a call.', {
  public: 'Public organisation',
  private: 'Private organisation',
});

export type PromoterKind = ValueOf<typeof promoterKind>;
