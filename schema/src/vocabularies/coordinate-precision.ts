import { type ValueOf, vocabulary } from './vocabulary.ts';

export const coordinatePrecision = vocabulary('CoordinatePrecision', 'What coordinates point at.', {
  campus: 'The campus itself',
  city: 'The middle of the city',
});

export type CoordinatePrecision = ValueOf<typeof coordinatePrecision>;
