import { vocabulary } from './vocabulary.ts';

export const siteBuildCause = vocabulary('SiteBuildCause', 'Why the portal was built.', {
  first: 'There was no portal yet',
  content: 'Something was published',
  day: 'A new day began, on which other things are open or upcoming',
  setup: 'The software, the settings or the languages changed',
  asked: 'Somebody asked for it',
});
