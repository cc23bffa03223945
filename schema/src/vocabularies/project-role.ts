import { type ValueOf, vocabulary } from './vocabulary.ts';

export const projectRole = vocabulary('ProjectRole', 'The part a partner has in a project.', {
  coordinator: 'Coordinates the project',
  partner: 'Full partner',
  associated: 'Associated partner without a budget of its own',
});

export type ProjectRole = ValueOf<typeof projectRole>;
