import { betterDirection } from '@portolan/schema/vocabularies/better-direction';
import { internationalisationTheme } from '@portolan/schema/vocabularies/internationalisation-theme';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { Decimal, Url } from '../../graphql/scalars.ts';

@NounType('Benchmark', 'An indicator that partners are compared by.')
export class Benchmark {
  @Value(enumOf(internationalisationTheme), 'The side of internationalisation that it is about.')
  theme!: string;

  @Localised('What is compared.')
  name!: object;

  @Localised('How it is counted. Markdown.', { nullable: true })
  description!: object;

  @Localised('What the values count: "students", "%".', { nullable: true })
  unit!: object;

  @Value(enumOf(betterDirection), 'Which way the value should move.')
  better!: string;

  @List('BenchmarkValue', 'The values, by year and partner. What is not recorded is not among them.')
  values!: object[];

  @One('Project', 'The project that compares.')
  project!: object;
}

@RowType('BenchmarkValue', 'The value of a benchmark for one partner in one year.')
export class BenchmarkValue {
  @Value(() => Int, 'The calendar year.')
  year!: number;

  @Value(() => Decimal, 'The value, in the unit of the benchmark.')
  value!: string;

  @Value(() => Url, 'Where the value was seen.', { nullable: true })
  source!: string;

  @Localised('What else there is to say.', { nullable: true })
  note!: object;

  @One('Partner', 'The partner.', {})
  partner!: object;

  @One('Benchmark', 'The benchmark.', {})
  benchmark!: object;
}
