import { betterDirection } from '@portolan/schema/vocabularies/better-direction';
import { enumOf } from '../../graphql/enums.ts';
import { List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { Decimal, LocalDate, Url } from '../../graphql/scalars.ts';

@NounType('Indicator', 'What a project, a strategy or a partner measures itself by.')
export class Indicator {
  @Localised('What is measured.')
  name!: object;

  @Localised('How it is measured. Markdown.', { nullable: true })
  description!: object;

  @Localised('What the values count: "students", "%".', { nullable: true })
  unit!: object;

  @Value(() => Decimal, 'The value before anything was done.', { nullable: true })
  baseline!: string;

  @Value(() => Decimal, 'The value to reach.', { nullable: true })
  target!: string;

  @Value(enumOf(betterDirection), 'Which way the value should move.')
  better!: string;

  @Value(() => LocalDate, 'By when the target is to be reached.', { nullable: true })
  dueOn!: string;

  @List('Measurement', 'The values measured, from early to late.')
  measurements!: object[];

  @One('Project', 'The project that measures itself by it.')
  project!: object;

  @One('WorkPackage', 'The work package that measures itself by it.')
  workPackage!: object;

  @One('Strategy', 'The strategy that measures itself by it.')
  strategy!: object;

  @One('Partner', 'The partner that it is about.')
  partner!: object;
}

@RowType('Measurement', 'A value of an indicator on one day.')
export class Measurement {
  @Value(() => LocalDate, 'The day that the value is of.')
  measuredOn!: string;

  @Value(() => Decimal, 'The value, in the unit of the indicator.')
  value!: string;

  @Value(() => Url, 'Where the value was seen.', { nullable: true })
  source!: string;

  @Localised('What else there is to say.', { nullable: true })
  note!: object;
}
