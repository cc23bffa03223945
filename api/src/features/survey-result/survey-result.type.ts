import { surveyKind } from '@portolan/schema/vocabularies/survey-kind';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { AcademicYear } from '../../graphql/scalars.ts';

@NounType('SurveyResult', 'What the answers to one question of a survey add up to, of five people or more.')
export class SurveyResult {
  @Value(enumOf(surveyKind), 'What the survey asks about.')
  kind!: string;

  @Value(() => AcademicYear, 'The academic year in which people were asked.')
  academicYear!: string;

  @Localised('The title of the survey.')
  survey!: object;

  @Localised('The question.')
  question!: object;

  @Value(() => Int, 'How many people answered, never fewer than 5.')
  respondentsCount!: number;

  @List('SurveyAnswer', 'The answers, in the order of the question.')
  answers!: object[];

  @One('Partner', 'The partner that asked.', {})
  partner!: object;
}

@RowType('SurveyAnswer', 'How many gave one answer.')
export class SurveyAnswer {
  @Localised('The answer.')
  label!: object;

  @Value(() => Int, 'How many people gave it.')
  count!: number;
}
