import { mobilityDirection } from '@portolan/schema/vocabularies/mobility-direction';
import { mobilityType } from '@portolan/schema/vocabularies/mobility-type';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Localised, NounType, One, Value } from '../../graphql/object-types.ts';
import { AcademicYear, CountryCode } from '../../graphql/scalars.ts';

@NounType('MobilityFigure', 'How many people went to or came from elsewhere in one academic year.')
export class MobilityFigure {
  @Value(() => AcademicYear, 'The academic year.')
  academicYear!: string;

  @Value(enumOf(mobilityType), 'Who went, and for what.')
  mobilityType!: string;

  @Value(enumOf(mobilityDirection), 'Which way they went, seen from the partner.')
  direction!: string;

  @Value(() => CountryCode, 'The country they came from or went to; null when the figure is the whole.', {
    nullable: true,
  })
  counterpartCountry!: string;

  @Value(() => Int, 'How many people.')
  headCount!: number;

  @Value(() => Boolean, 'Whether the source gives the figure as "about", "more than" or "almost".')
  isApproximate!: boolean;

  @Localised('What the figure covers.', { nullable: true })
  note!: object;

  @One('Partner', 'The partner that counted.', {})
  partner!: object;
}
