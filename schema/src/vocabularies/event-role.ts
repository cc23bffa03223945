import { type ValueOf, vocabulary } from './vocabulary.ts';

export const eventRole = vocabulary('EventRole', 'The part a partner has in an event.', {
  host: 'Hosts the event',
  organiser: 'Organises the event',
  participant: 'Takes part',
});

export type EventRole = ValueOf<typeof eventRole>;
