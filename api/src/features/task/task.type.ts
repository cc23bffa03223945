import { partnerRole } from '@portolan/schema/vocabularies/partner-role';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, List, Localised, NounType, One, RowType, Value } from '../../graphql/object-types.ts';
import { LocalDate } from '../../graphql/scalars.ts';

@NounType('Task', 'A piece of work within a work package.')
export class Task {
  @Value(() => String, 'The number of the work package and of the task in it, such as "4.2".')
  number!: string;

  @Localised('The title of the task.')
  title!: object;

  @Localised('What is done. Markdown.', { nullable: true })
  description!: object;

  @Value(() => LocalDate, 'The first day.', { nullable: true })
  startsOn!: string;

  @Value(() => LocalDate, 'The last day.', { nullable: true })
  endsOn!: string;

  @One('WorkPackage', 'The work package.', {})
  workPackage!: object;

  @One('Project', 'The project.', {})
  project!: object;

  @List('TaskPartner', 'Partners named for this task. Empty where the work package names them for all its tasks.')
  partners!: object[];

  @Connection('Deliverable', 'What the task produces.')
  deliverables!: object;

  @Connection('Event', 'Events of the task.')
  events!: object;

  @Connection('Document', 'Documents of the task.')
  documents!: object;
}

@RowType('TaskPartner', 'The part a partner has in a task.')
export class TaskPartner {
  @Value(enumOf(partnerRole), 'The part of the partner.')
  role!: string;

  @One('Partner', 'The partner.', {})
  partner!: object;

  @One('Task', 'The task.', {})
  task!: object;
}
