import type { World } from '../factories.ts';
import { en, enu, upct } from './words.ts';

export async function addPublications(world: World) {
  await world.add('events', {
    slug: 'fair',
    reach: 'international',
    summary: en('Meet.'),
    body: en('More.'),
    startsOn: '+10d',
    endsOn: '+11d',
    startTime: '09:30',
    endTime: '17:00',
    venue: en('Hall'),
    address: 'Street 1',
    city: en('Riga'),
    countryCode: 'LV',
    latitude: 56.9,
    longitude: 24.1,
    onlineUrl: 'https://fair.example/online',
    registrationUrl: 'https://fair.example/register',
    registrationDeadlineAt: '+5d 12:00',
    capacity: 100,
    audiences: ['teacher'],
    participantsCount: 90,
    outcome: en('Good.'),
    website: 'https://fair.example',
    project: 'welcome',
    network: 'eut-plus',
    tasks: ['task-1'],
    partners: [
      { partner: upct, role: 'host' },
      { partner: enu, role: 'participant' },
    ],
  });
  const ties = { partners: [upct, enu], projects: ['welcome'], events: ['fair'] };
  await world.add('documents', {
    slug: 'plan',
    kind: 'plan',
    summary: en('A plan.'),
    version: '2',
    publishedOn: '2025-01-01',
    validFrom: '2025-01-01',
    validTo: '2030-01-01',
    licence: 'CC-BY-4.0',
    url: 'https://plan.example',
    coverPath: 'plans/plan.png',
    coverAlt: en('The first page.'),
    files: [{ locale: 'en', path: 'plans/plan.pdf', mediaType: 'application/pdf', pages: 3, version: '1' }],
    workPackages: ['wp1'],
    tasks: ['task-1'],
    deliverables: ['report'],
    programmes: ['engines'],
    calls: ['grant'],
    guides: ['placements'],
    strategies: ['plan-2030'],
    ...ties,
  });
  world.file('covers/fair.jpg', 'A picture.');
  await world.add('articles', {
    slug: 'story',
    summary: en('What was.'),
    authorPartner: upct,
    authorUnit: 'office',
    authorName: 'A. Writer',
    coverPath: 'covers/fair.jpg',
    coverAlt: en('People at a fair.'),
    topics: ['mobility'],
    ...ties,
  });
  await world.add('pages', { slug: 'about', summary: en('Who.'), menu: 'main', position: 1 });
}
