import type { World } from '../factories.ts';
import { en, enu, upct } from './words.ts';

export async function addOffers(world: World) {
  await world.add('programmes', {
    slug: 'engines',
    summary: en('Ships.'),
    body: en('More.'),
    eqfLevels: [7],
    iscedFields: ['0715'],
    ects: 120,
    durationValue: 2,
    durationUnit: 'years',
    fundingScheme: 'own_funds',
    fundingLabel: en('Fees'),
    accreditationBody: 'ANECA',
    accreditedFrom: '2020-01-01',
    accreditedTo: '2030-01-01',
    accreditationStatus: 'accredited',
    website: 'https://engines.example',
    languages: [{ language: 'en', cefrLevel: 'B2' }],
    partners: [
      { partner: upct, role: 'awarding' },
      { partner: enu, role: 'awarding' },
    ],
    editions: [
      {
        slug: 'next',
        title: en('Next'),
        startsOn: '+100d',
        endsOn: '+200d',
        applicationDeadlineAt: '+30d 12:00',
        timeZone: 'Europe/Madrid',
        places: 20,
        feeAmount: 500,
        feeCurrency: 'EUR',
        url: 'https://engines.example/next',
      },
    ],
  });
  await world.add('projects', 'welcome');
  await world.add('guides', 'placements');
  await world.add('calls', {
    slug: 'grant',
    summary: en('Money.'),
    body: en('More.'),
    promoterName: 'SEPIE',
    promoterKind: 'public',
    audiences: ['teacher'],
    opensAt: '-1d 12:00',
    deadlineAt: '+30d 12:00',
    amount: 1000,
    amountCurrency: 'EUR',
    amountNote: en('Each.'),
    places: 5,
    eligibility: en('Anyone.'),
    howToApply: en('Write.'),
    applicationUrl: 'https://grant.example',
    academicYear: '2026/2027',
    programme: 'engines',
    partner: upct,
    project: 'welcome',
    guide: 'placements',
    applicationsCount: 9,
    awardsCount: 3,
    completedCount: 2,
    resultsNote: en('Done.'),
    allocations: [{ iscedField: '0715', label: en('Ships'), places: 2, amount: 500 }],
  });
}
