import { vocabulary } from './vocabulary.ts';

export const siteBuildState = vocabulary('SiteBuildState', 'How far a build of the portal is.', {
  queued: 'Asked for, and not begun',
  building: 'Its pages are being made',
  checking: 'Its pages are there and are being checked',
  switching: 'It is about to take the place of the live portal',
  live: 'It is what the public sees',
  replaced: 'A later build took its place',
  rolled_back: 'Somebody went back to an earlier build',
  failed: 'It went wrong; the portal before it stayed',
  interrupted: 'The process that made it ended in the middle',
});
