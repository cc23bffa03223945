import { declareNoun } from './declare.ts';

export const event = declareNoun({
  type: 'Event',
  menu: 'publishing',
  groups: {
    identity: ['title', 'kind', 'reach', 'status', 'audiences'],
    texts: ['summary', 'body'],
    time: ['startsOn', 'startTime', 'endsOn', 'endTime', 'timeZone'],
    place: ['venue', 'address', 'city', 'countryCode', 'latitude', 'longitude', 'onlineUrl'],
    details: ['registrationUrl', 'registrationDeadlineAt', 'capacity', 'website'],
    relations: ['partners', 'project', 'network', 'tasks'],
    results: ['participantsCount', 'outcome'],
  },
  columns: ['startsOn', 'kind', 'city'],
  filters: ['kind', 'status', 'project', 'countryCode'],
});
