import { accreditationStatus } from '@portolan/schema/vocabularies/accreditation-status';
import { cefrLevel } from '@portolan/schema/vocabularies/cefr-level';
import { durationUnit } from '@portolan/schema/vocabularies/duration-unit';
import { fundingScheme } from '@portolan/schema/vocabularies/funding-scheme';
import { programmeKind } from '@portolan/schema/vocabularies/programme-kind';
import { programmeRole } from '@portolan/schema/vocabularies/programme-role';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { DateTime, Decimal, IscedField, LanguageCode, LocalDate, TimeZone, Url } from '../../graphql/scalars.ts';

@NounType(
  'Programme',
  'Something that students or staff can take part in: an exchange, a degree, a course, a mentor scheme.',
)
export class Programme {
  @Value(enumOf(programmeKind), 'What the programme offers.')
  kind!: string;

  @Localised('The title of the programme.')
  title!: object;

  @Localised('A sentence or two about the programme.', { nullable: true })
  summary!: object;

  @Localised('More about the programme. Markdown.', { nullable: true })
  body!: object;

  @Value(() => [Int], 'Levels of the European Qualifications Framework, 1 to 8: 6 is bachelor, 7 master, 8 doctorate.')
  eqfLevels!: number[];

  @Value(() => [IscedField], 'Fields of study, ISCED-F 2013.')
  iscedFields!: string[];

  @Value(() => Decimal, 'ECTS credits.', { nullable: true })
  ects!: string;

  @Value(() => Duration, 'How long the programme takes.', { nullable: true })
  duration!: object;

  @Value(enumOf(fundingScheme), 'Who pays.', { nullable: true })
  fundingScheme!: string;

  @Localised('The funding in words.', { nullable: true })
  fundingLabel!: object;

  @Value(() => Accreditation, 'Who accredited the programme, and until when.', { nullable: true })
  accreditation!: object;

  @Value(() => Url, 'The page of the programme at its institution.', { nullable: true })
  website!: string;

  @List('ProgrammeLanguage', 'Languages of teaching, with the level that is asked for.')
  languages!: object[];

  @List('ProgrammePartner', 'The partners of the programme and what each does.')
  partners!: object[];

  @List('ProgrammeEdition', 'Sessions, intakes or runs.')
  editions!: object[];

  @Connection('Call', 'Calls for the programme.')
  calls!: object;

  @Connection('Strategy', 'Strategic plans for the programme.')
  strategies!: object;

  @Connection('Document', 'Documents of the programme.')
  documents!: object;
}

@RowType('Duration', 'A length of time.')
export class Duration {
  @Value(() => Decimal, 'How many of the unit.')
  value!: string;

  @Value(enumOf(durationUnit), 'The unit.')
  unit!: string;
}

@RowType('Accreditation', 'The accreditation of a programme.')
export class Accreditation {
  @Value(() => String, 'Who accredits.', { nullable: true })
  body!: string;

  @Value(() => LocalDate, 'Since when.', { nullable: true })
  from!: string;

  @Value(() => LocalDate, 'Until when.', { nullable: true })
  to!: string;

  @Value(enumOf(accreditationStatus), 'How far the accreditation is.', { nullable: true })
  status!: string;
}

@RowType('ProgrammeLanguage', 'A language of teaching.')
export class ProgrammeLanguage {
  @Value(() => LanguageCode, 'The language.')
  language!: string;

  @Value(enumOf(cefrLevel), 'The level that participants need.', { nullable: true })
  cefrLevel!: string;
}

@RowType('ProgrammePartner', 'What a partner does in a programme.')
export class ProgrammePartner {
  @Value(enumOf(programmeRole), 'The part of the partner.')
  role!: string;

  @One('Partner', 'The partner.', {})
  partner!: object;

  @One('Programme', 'The programme.', {})
  programme!: object;
}

@RowType('ProgrammeEdition', 'One session, intake or run of a programme.')
export class ProgrammeEdition {
  @Value(() => String, 'Names the edition within its programme.')
  slug!: string;

  @Localised('The title, where the edition has one of its own.', { nullable: true })
  title!: object;

  @Value(() => LocalDate, 'The first day.', { nullable: true })
  startsOn!: string;

  @Value(() => LocalDate, 'The last day, itself included.', { nullable: true })
  endsOn!: string;

  @Value(() => DateTime, 'Until when one can apply.', { nullable: true })
  applicationDeadlineAt!: string;

  @Value(() => TimeZone, 'The zone that the deadline was set in.')
  timeZone!: string;

  @Value(() => Boolean, 'Whether one can apply now: the deadline is known and ahead.')
  isOpen!: boolean;

  @Value(() => Int, 'How many can take part.', { nullable: true })
  places!: number;

  @Value(() => Money, 'What it costs.', { nullable: true })
  fee!: object;

  @Value(() => Url, 'The page of the edition.', { nullable: true })
  url!: string;

  @One('Programme', 'The programme.', {})
  programme!: object;
}
