import { budgetCategory } from '@portolan/schema/vocabularies/budget-category';
import { fundingScheme } from '@portolan/schema/vocabularies/funding-scheme';
import { projectRole } from '@portolan/schema/vocabularies/project-role';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { LocalDate, Url } from '../../graphql/scalars.ts';

@NounType('Project', 'A project that partners carry out together, usually with outside funds.')
export class Project {
  @Value(() => String, 'The acronym, such as "WELCOME".')
  acronym!: string;

  @Localised('The full title.')
  title!: object;

  @Localised('A sentence or two about the project.', { nullable: true })
  summary!: object;

  @Localised('What the project sets out to do. Markdown.', { nullable: true })
  objectives!: object;

  @Value(() => String, 'The reference that the funder gave.', { nullable: true })
  reference!: string;

  @Value(enumOf(fundingScheme), 'Who pays.', { nullable: true })
  fundingScheme!: string;

  @Localised('The funding programme in words.', { nullable: true })
  fundingLabel!: object;

  @Localised('The action of the funding programme.', { nullable: true })
  action!: object;

  @Value(() => Int, 'The year of the call that the project answered.', { nullable: true })
  callYear!: number;

  @Value(() => LocalDate, 'The first day.', { nullable: true })
  startsOn!: string;

  @Value(() => LocalDate, 'The last day.', { nullable: true })
  endsOn!: string;

  @Value(() => Money, 'The budget; `budgetNote` says what it covers.', { nullable: true })
  budget!: object;

  @Localised('What the budget figure covers.', { nullable: true })
  budgetNote!: object;

  @Value(() => Money, 'What the lines of the budget plan altogether; the lines themselves are not public.', {
    nullable: true,
  })
  plannedBudget!: object;

  @Value(() => Money, 'What was spent altogether.', { nullable: true })
  spentBudget!: object;

  @List(
    'BudgetLine',
    'The lines of the budget. Internal: readers who may not see them get none, partners those of their own.',
  )
  budgetLines!: object[];

  @Value(() => Url, 'The website of the project.', { nullable: true })
  website!: string;

  @List('ProjectPartner', 'The consortium, coordinator first.')
  partners!: object[];

  @Connection('WorkPackage', 'The work packages.')
  workPackages!: object;

  @Connection('Deliverable', 'What the project produces.')
  deliverables!: object;

  @Connection('Indicator', 'What the project measures itself by.')
  indicators!: object;

  @Connection('GoodPractice', 'Good practice that came from it.')
  goodPractices!: object;

  @Connection('Benchmark', 'What it compares partners by.')
  benchmarks!: object;

  @Connection('Event', 'Events of the project.')
  events!: object;

  @Connection('Call', 'Calls of the project.')
  calls!: object;

  @Connection('Document', 'Documents of the project.')
  documents!: object;

  @Connection('Article', 'News and stories about the project.')
  articles!: object;
}

@RowType('ProjectPartner', 'The part a partner has in a project.')
export class ProjectPartner {
  @Value(enumOf(projectRole), 'The part of the partner.')
  role!: string;

  @One('Partner', 'The partner.', {})
  partner!: object;

  @One('Project', 'The project.', {})
  project!: object;
}

@RowType('BudgetLine', 'What a project planned and spent for one category, work package and partner. Internal.')
export class BudgetLine {
  @Value(enumOf(budgetCategory), 'What it is spent on.')
  category!: string;

  @Value(() => Money, 'What was planned.', { nullable: true })
  planned!: object;

  @Value(() => Money, 'What was spent so far.', { nullable: true })
  spent!: object;

  @Localised('A remark.', { nullable: true })
  note!: object;

  @One('WorkPackage', 'The work package it belongs to; null for the project as a whole.')
  workPackage!: object;

  @One('Partner', 'Whose budget it is; null for the consortium.')
  partner!: object;
}
