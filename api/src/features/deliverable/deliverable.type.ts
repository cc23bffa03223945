import { deliverableStatus } from '@portolan/schema/vocabularies/deliverable-status';
import { enumOf } from '../../graphql/enums.ts';
import { Connection, Localised, NounType, One, Value } from '../../graphql/object-types.ts';
import { LanguageCode, LocalDate } from '../../graphql/scalars.ts';

@NounType('Deliverable', 'Something a project has to produce.')
export class Deliverable {
  @Value(() => String, 'The code within the project, such as "D4.6".', { nullable: true })
  code!: string;

  @Localised('The title of the deliverable.')
  title!: object;

  @Localised('What it is.', { nullable: true })
  summary!: object;

  @Value(() => LocalDate, 'When it is due.', { nullable: true })
  dueOn!: string;

  @Value(() => LocalDate, 'When it was handed in.', { nullable: true })
  deliveredOn!: string;

  @Value(enumOf(deliverableStatus), 'How far it is.')
  status!: string;

  @Value(() => Boolean, 'Whether its due day has passed without it being handed in.')
  isLate!: boolean;

  @Value(() => [LanguageCode], 'Languages it is made in.')
  languages!: string[];

  @One('Project', 'The project.', {})
  project!: object;

  @One('WorkPackage', 'The work package.')
  workPackage!: object;

  @One('Task', 'The task.')
  task!: object;

  @Connection('Document', 'Documents that are the deliverable or part of it.')
  documents!: object;
}
