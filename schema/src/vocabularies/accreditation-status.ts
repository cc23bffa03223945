import { type ValueOf, vocabulary } from './vocabulary.ts';

export const accreditationStatus = vocabulary('AccreditationStatus', 'How far the accreditation of a programme is.', {
  accredited: 'Accredited',
  provisional: 'Provisionally accredited',
  in_progress: 'Being assessed',
  expired: 'No longer accredited',
});

export type AccreditationStatus = ValueOf<typeof accreditationStatus>;
