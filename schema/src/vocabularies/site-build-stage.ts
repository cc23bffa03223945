import { vocabulary } from './vocabulary.ts';

export const siteBuildStage = vocabulary('SiteBuildStage', 'What a build of the portal is doing, in this order.', {
  reading: 'It reads which pages there are',
  rendering: 'It makes the pages',
  indexing: 'It makes the search index and the images for links',
  checking: 'It checks links, sizes and that nothing is lost',
  switching: 'It takes the place of the live portal',
});
