import { audience } from '@portolan/schema/vocabularies/audience';
import { eventKind } from '@portolan/schema/vocabularies/event-kind';
import { eventReach } from '@portolan/schema/vocabularies/event-reach';
import { eventRole } from '@portolan/schema/vocabularies/event-role';
import { eventStatus } from '@portolan/schema/vocabularies/event-status';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { CountryCode, DateTime, LocalDate, LocalTime, TimeZone, Url } from '../../graphql/scalars.ts';
import { Coordinates } from '../partner/partner.type.ts';

@NounType('Event', 'Something that happens at a time: a training, a conference, a fair, a meeting.')
export class Event {
  @Value(enumOf(eventKind), 'What the event is.')
  kind!: string;

  @Value(enumOf(eventReach), 'How far the event reaches.', { nullable: true })
  reach!: string;

  @Localised('The title of the event.')
  title!: object;

  @Localised('A sentence or two about the event.', { nullable: true })
  summary!: object;

  @Localised('More about the event. Markdown.', { nullable: true })
  body!: object;

  @Value(() => LocalDate, 'The first day at the place; null when nobody recorded it.', { nullable: true })
  startsOn!: string;

  @Value(() => LocalDate, 'The last day at the place, itself included; null when it is one day or not recorded.', {
    nullable: true,
  })
  endsOn!: string;

  @Value(() => LocalTime, 'When it begins on its first day; null when it lasts whole days.', { nullable: true })
  startTime!: string;

  @Value(() => LocalTime, 'When it ends on its last day.', { nullable: true })
  endTime!: string;

  @Value(() => TimeZone, 'The zone of the place.')
  timeZone!: string;

  @Value(() => Boolean, 'Whether it lasts whole days.')
  isAllDay!: boolean;

  @Value(() => DateTime, 'The instant it begins; null when it lasts whole days.', { nullable: true })
  startsAt!: string;

  @Value(() => DateTime, 'The instant it ends, where an end time is recorded.', { nullable: true })
  endsAt!: string;

  @Value(enumOf(eventStatus), 'Whether it takes place as announced.')
  status!: string;

  @Localised('The building or room.', { nullable: true })
  venue!: object;

  @Value(() => String, 'The address of the venue.', { nullable: true })
  address!: string;

  @Localised('The city.', { nullable: true })
  city!: object;

  @Value(() => CountryCode, 'The country.', { nullable: true })
  countryCode!: string;

  @Value(() => Coordinates, 'Where the event is on a map.', { nullable: true })
  coordinates!: object;

  @Value(() => Url, 'Where to join online.', { nullable: true })
  onlineUrl!: string;

  @Value(() => Url, 'Where to register.', { nullable: true })
  registrationUrl!: string;

  @Value(() => DateTime, 'Until when one can register.', { nullable: true })
  registrationDeadlineAt!: string;

  @Value(() => Int, 'How many can take part.', { nullable: true })
  capacity!: number;

  @Value([enumOf(audience)], 'For whom the event is.')
  audiences!: string[];

  @Value(() => Int, 'How many took part.', { nullable: true })
  participantsCount!: number;

  @Localised('What came of it. Markdown.', { nullable: true })
  outcome!: object;

  @Value(() => Url, 'The page of the event elsewhere.', { nullable: true })
  website!: string;

  @List('EventPartner', 'Hosts, organisers and participants.')
  partners!: object[];

  @One('Project', 'The project that the event belongs to.')
  project!: object;

  @One('Network', 'The network that the event belongs to.')
  network!: object;

  @List('Task', 'The tasks that the event belongs to.')
  tasks!: object[];

  @List('WorkPackage', 'The work packages of these tasks.')
  workPackages!: object[];

  @Connection('Document', 'Documents of the event.')
  documents!: object;

  @Connection('Article', 'News and stories about the event.')
  articles!: object;
}

@RowType('EventPartner', 'The part a partner has in an event.')
export class EventPartner {
  @Value(enumOf(eventRole), 'The part of the partner.')
  role!: string;

  @One('Partner', 'The partner.', {})
  partner!: object;

  @One('Event', 'The event.', {})
  event!: object;
}
