import { Int } from 'type-graphql';
import { Localised, NounType, One, Value } from '../../graphql/object-types.ts';
import { MonthDay, Url } from '../../graphql/scalars.ts';

@NounType(
  'Factsheet',
  'What a partner tells those who nominate to it, with the parts of an Erasmus Without Paper factsheet.',
)
export class Factsheet {
  @One('Partner', 'The partner that the factsheet is of.', {})
  partner!: object;

  @Value(() => MonthDay, 'Until when students are nominated for the autumn term.', { nullable: true })
  autumnNominationsBy!: string;

  @Value(() => MonthDay, 'Until when nominated students apply for the autumn term.', { nullable: true })
  autumnApplicationsBy!: string;

  @Value(() => MonthDay, 'Until when students are nominated for the spring term.', { nullable: true })
  springNominationsBy!: string;

  @Value(() => MonthDay, 'Until when nominated students apply for the spring term.', { nullable: true })
  springApplicationsBy!: string;

  @Value(() => Int, 'Within how many weeks the partner decides on an application.', { nullable: true })
  decisionWeeks!: number;

  @Value(() => Int, 'Within how many weeks after the assessment the partner sends a transcript of records.', {
    nullable: true,
  })
  transcriptWeeks!: number;

  @Localised('How students apply. Markdown.', { nullable: true })
  applicationInfo!: object;

  @Value(() => Url, 'Where students apply or read how.', { nullable: true })
  applicationUrl!: string;

  @Localised('What is asked for beyond the usual. Markdown.', { nullable: true })
  additionalRequirements!: object;

  @Localised('Infrastructure and help for people with disabilities. Markdown.', { nullable: true })
  accessibility!: object;

  @Value(() => Url, 'The page on accessibility.', { nullable: true })
  accessibilityUrl!: string;

  @Localised('How students find a place to live. Markdown.', { nullable: true })
  housing!: object;

  @Value(() => Url, 'The page on housing.', { nullable: true })
  housingUrl!: string;

  @Localised('Visa and residence. Markdown.', { nullable: true })
  visa!: object;

  @Value(() => Url, 'The page on visas.', { nullable: true })
  visaUrl!: string;

  @Localised('Insurance. Markdown.', { nullable: true })
  insurance!: object;

  @Value(() => Url, 'The page on insurance.', { nullable: true })
  insuranceUrl!: string;
}
