import { partnerRole } from '@portolan/schema/vocabularies/partner-role';
import { workPackageKind } from '@portolan/schema/vocabularies/work-package-kind';
import { workPackageStatus } from '@portolan/schema/vocabularies/work-package-status';
import { Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { LocalDate } from '../../graphql/scalars.ts';

@NounType('WorkPackage', 'A part of a project with a purpose of its own.')
export class WorkPackage {
  @Value(() => Int, 'The number within the project.')
  number!: number;

  @Value(enumOf(workPackageKind), 'What the work package is for.')
  kind!: string;

  @Localised('The title of the work package.')
  title!: object;

  @Localised('What is done in it.', { nullable: true })
  summary!: object;

  @Value(() => LocalDate, 'The first day.', { nullable: true })
  startsOn!: string;

  @Value(() => LocalDate, 'The last day.', { nullable: true })
  endsOn!: string;

  @Value(enumOf(workPackageStatus), 'How far it is.', { nullable: true })
  status!: string;

  @One('Project', 'The project.', {})
  project!: object;

  @List('WorkPackagePartner', 'Who does it, in the order of the source.')
  partners!: object[];

  @List(
    'BudgetLine',
    'The lines of the budget for it. Internal: readers who may not see them get none, partners those of their own.',
  )
  budgetLines!: object[];

  @List('Task', 'The tasks, by number.')
  tasks!: object[];

  @Connection('Deliverable', 'What it produces.')
  deliverables!: object;

  @Connection('Indicator', 'What it measures itself by.')
  indicators!: object;

  @Connection('Event', 'Events that belong to one of its tasks.')
  events!: object;

  @Connection('Document', 'Documents of the work package.')
  documents!: object;
}

@RowType('WorkPackagePartner', 'The part a partner has in a work package.')
export class WorkPackagePartner {
  @Value(enumOf(partnerRole), 'The part of the partner.')
  role!: string;

  @One('Partner', 'The partner.', {})
  partner!: object;

  @One('WorkPackage', 'The work package.', {})
  workPackage!: object;
}
