import type { World } from '../factories.ts';
import { en, enu, upct } from './words.ts';

export async function addPartners(world: World) {
  await world.add(
    'partners',
    'ports',
    {
      slug: upct,
      parent: 'ports',
      name: { en: 'Technical University', zh: '理工大学' },
      shortName: 'UPCT',
      description: en('In Cartagena.'),
      city: en('Cartagena'),
      region: en('Murcia'),
      address: 'Plaza 1',
      latitude: 37.6,
      longitude: -0.98,
      coordinatePrecision: 'campus',
      coordinateAttribution: 'OpenStreetMap',
      website: 'https://upct.example',
      courseCatalogueUrl: 'https://upct.example/courses',
      factsheetUrl: 'https://upct.example/facts',
      foundedYear: 1998,
      studentCount: 5000,
      staffCount: 800,
      headCountYear: 2024,
      verifiedOn: '2025-01-01',
      sources: ['https://upct.example/about'],
      names: [{ value: 'Politécnica', language: 'es', kind: 'native', validFrom: '1998', validTo: '2020-05' }],
      identifiers: [{ scheme: 'schac', value: 'UPCT.es', validFrom: '1999-01-01', validTo: '2030-01-01' }],
    },
    { slug: enu, countryCode: 'KZ', parent: upct },
  );
  await world.add(
    'organisational-units',
    { slug: 'office', partner: upct, kind: 'international_office' },
    { slug: 'desk', partner: upct, parent: 'office', mission: en('Help.'), website: 'https://upct.example/desk' },
    { slug: 'corner', partner: upct, parent: 'desk' },
    { slug: 'faculty', partner: enu },
  );
  await world.add('networks', {
    slug: 'eut-plus',
    acronym: 'EUt+',
    motto: 'Human first',
    summary: en('An alliance.'),
    body: en('More.'),
    website: 'https://eut.example',
    startedOn: '2020-11',
    endedOn: '2030',
    members: [
      { partner: upct, role: 'member', joined: '2020', left: '2029' },
      { partner: enu, role: 'associate' },
    ],
  });
}
