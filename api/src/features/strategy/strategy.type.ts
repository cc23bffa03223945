import { actionStatus } from '@portolan/schema/vocabularies/action-status';
import { strategyKind } from '@portolan/schema/vocabularies/strategy-kind';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { LocalDate, PartialDate, Url } from '../../graphql/scalars.ts';

@NounType('Strategy', 'A plan for internationalisation, of a partner or of one of its programmes.')
export class Strategy {
  @Value(enumOf(strategyKind), 'What the strategy covers.')
  kind!: string;

  @Localised('The title of the strategy.')
  title!: object;

  @Localised('A sentence or two about the strategy.', { nullable: true })
  summary!: object;

  @Localised('More about the strategy. Markdown.', { nullable: true })
  body!: object;

  @Value(() => PartialDate, 'When its period begins.', { nullable: true })
  periodFrom!: string;

  @Value(() => PartialDate, 'When its period ends.', { nullable: true })
  periodTo!: string;

  @Localised('Who approved it.', { nullable: true })
  approvedBy!: object;

  @Value(() => LocalDate, 'When it was approved.', { nullable: true })
  approvedOn!: string;

  @Value(() => Url, 'The page of the strategy.', { nullable: true })
  website!: string;

  @One('Partner', 'The partner whose strategy it is.', {})
  partner!: object;

  @One('Programme', 'The programme that it is for; null when it is for the whole institution.')
  programme!: object;

  @List('StrategyPillar', 'What it rests on, by number.')
  pillars!: object[];

  @Connection('Indicator', 'What it measures itself by.')
  indicators!: object;

  @Connection('Document', 'Documents of the strategy.')
  documents!: object;
}

@RowType('StrategyPillar', 'One of the things that a strategy rests on.')
export class StrategyPillar {
  @Value(() => Int, 'The number within the strategy.')
  number!: number;

  @Localised('What it is called.')
  title!: object;

  @Localised('What it is about. Markdown.', { nullable: true })
  description!: object;

  @List('StrategyAction', 'What is done for it, in order.')
  actions!: object[];
}

@RowType('StrategyAction', 'Something that a strategy sets out to do.')
export class StrategyAction {
  @Localised('What is done.')
  title!: object;

  @Localised('How it is done. Markdown.', { nullable: true })
  description!: object;

  @Value(enumOf(actionStatus), 'How far it is.', { nullable: true })
  status!: string;

  @Value(() => PartialDate, 'By when it is to be done.', { nullable: true })
  dueOn!: string;
}
