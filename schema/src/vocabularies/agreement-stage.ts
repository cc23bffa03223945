import { type ValueOf, vocabulary } from './vocabulary.ts';

export const agreementStage = vocabulary(
  'AgreementStage',
  'How far an agreement has been brought; the part of its status that somebody decides.',
  {
    draft: 'Being drafted',
    proposed: 'Sent to the other party',
    in_force: 'Signed',
    terminated: 'Ended before its time',
  },
);

export type AgreementStage = ValueOf<typeof agreementStage>;
