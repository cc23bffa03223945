import { type ValueOf, vocabulary } from './vocabulary.ts';

export const menuPlace = vocabulary('MenuPlace', 'Where an editorial page is linked from.', {
  main: 'Main menu',
  footer: 'Foot of every page',
  none: 'Only from other pages',
});

export type MenuPlace = ValueOf<typeof menuPlace>;
