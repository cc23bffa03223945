import { type ValueOf, vocabulary } from './vocabulary.ts';

export const agreementStatus = vocabulary(
  'AgreementStatus',
  'Where an agreement stands today: its stage, and what follows from its end date.',
  {
    draft: 'Being drafted',
    proposed: 'Sent to the other party',
    in_force: 'Signed and valid today',
    expiring: 'In force, with at most 180 days left',
    ended: 'Its validity is over',
    terminated: 'Ended before its time',
  },
);

export type AgreementStatus = ValueOf<typeof agreementStatus>;
