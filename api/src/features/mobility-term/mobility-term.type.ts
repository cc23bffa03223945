import { cefrLevel } from '@portolan/schema/vocabularies/cefr-level';
import { mobilityType } from '@portolan/schema/vocabularies/mobility-type';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { NounType, One, Value } from '../../graphql/object-types.ts';
import { AcademicYear, Decimal, IscedField, LanguageCode } from '../../graphql/scalars.ts';

@NounType('MobilityTerm', 'What an agreement provides in one direction for one type of mobility.')
export class MobilityTerm {
  @Value(enumOf(mobilityType), 'Who goes, and for what.')
  mobilityType!: string;

  @Value(() => [IscedField], 'Fields of study, ISCED-F 2013. None means every field.')
  iscedFields!: string[];

  @Value(() => [Int], 'Levels of the European Qualifications Framework. None means every level.')
  eqfLevels!: number[];

  @Value(() => Int, 'How many people a year; null when it is not yet defined.', { nullable: true })
  mobilitiesPerYear!: number;

  @Value(() => Decimal, 'Months a year, all mobilities together.', { nullable: true })
  monthsPerYear!: string;

  @Value(() => Int, 'Days a year, all mobilities together.', { nullable: true })
  daysPerYear!: number;

  @Value(() => Boolean, 'Whether part of the mobility is virtual.')
  isBlended!: boolean;

  @Value(() => AcademicYear, 'The first academic year.', { nullable: true })
  firstAcademicYear!: string;

  @Value(() => AcademicYear, 'The last academic year.', { nullable: true })
  lastAcademicYear!: string;

  @Value(() => LanguageCode, 'The recommended language.', { nullable: true })
  language!: string;

  @Value(enumOf(cefrLevel), 'The recommended level in that language.', { nullable: true })
  cefrLevel!: string;

  @One('Agreement', 'The agreement that the term belongs to.', {})
  agreement!: object;

  @One('Partner', 'Where people come from.', {})
  sendingPartner!: object;

  @One('OrganisationalUnit', 'The unit they come from.')
  sendingUnit!: object;

  @One('Partner', 'Where people go.', {})
  receivingPartner!: object;

  @One('OrganisationalUnit', 'The unit they go to.')
  receivingUnit!: object;
}
