import { type ValueOf, vocabulary } from './vocabulary.ts';

export const eventKind = vocabulary('EventKind', 'What an event is.', {
  study_tour: 'Study tour',
  training: 'Training',
  conference: 'Conference',
  open_day: 'Open day',
  fair: 'Education fair',
  campaign: 'Campaign',
  workshop: 'Workshop',
  webinar: 'Webinar',
  project_meeting: 'Meeting of a project or consortium',
  authority_meeting: 'Meeting with public authorities',
  info_session: 'Information session',
  welcome_day: 'Welcome or orientation day',
  cultural: 'Cultural event',
  sport: 'Sports event',
});

export type EventKind = ValueOf<typeof eventKind>;
