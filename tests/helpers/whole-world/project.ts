import type { World } from '../factories.ts';
import { en, enu, upct } from './words.ts';

export async function addProject(world: World) {
  const partners = (role: string, other: string) => [
    { partner: upct, role },
    { partner: enu, role: other },
  ];
  await world.add('projects', {
    slug: 'welcome',
    summary: en('A project.'),
    objectives: en('Aims.'),
    reference: '561 756',
    fundingScheme: 'erasmus_cbhe',
    fundingLabel: en('Tempus'),
    action: en('Structural'),
    callYear: 2015,
    startsOn: '2015-10-15',
    endsOn: '2019-10-14',
    budgetAmount: 900000,
    budgetCurrency: 'EUR',
    budgetNote: en('All.'),
    website: 'https://welcome.example',
    partners: partners('coordinator', 'partner'),
    workPackages: [
      {
        slug: 'wp1',
        summary: en('First.'),
        startsOn: '2015-10-15',
        endsOn: '2016-10-14',
        status: 'completed',
        partners: partners('lead', 'participant'),
        tasks: [
          {
            slug: 'task-1',
            description: en('Do.'),
            startsOn: '2015-10-15',
            endsOn: '2016-01-01',
            partners: partners('lead', 'participant'),
          },
        ],
      },
    ],
    deliverables: [
      {
        slug: 'report',
        workPackage: 'wp1',
        task: 'task-1',
        code: 'D1.1',
        summary: en('A report.'),
        dueOn: '2016-01-01',
        deliveredOn: '2016-01-02',
        status: 'published',
        languages: ['en'],
      },
    ],
  });
  await world.add('contacts', {
    slug: 'iro',
    partner: upct,
    unit: 'desk',
    programme: 'engines',
    project: 'welcome',
    displayName: en('Office'),
    email: 'iro@example.org',
    phone: '+34 1',
    url: 'https://upct.example/contact',
    isNamePublic: true,
    isEmailPublic: true,
    isPhonePublic: true,
  });
}

export async function addAgreement(world: World) {
  await world.add('agreements', {
    slug: 'exchange',
    referenceCode: 'A-1',
    summary: en('We exchange.'),
    signedOn: '2025-01-01',
    validFrom: '2025-01-01',
    validTo: '+400d',
    renewsAutomatically: true,
    renewalNote: en('Yearly.'),
    parties: [
      { partner: upct, unit: 'office', signatoryRole: 'Rector', signedOn: '2025-01-01' },
      { partner: enu, unit: 'faculty' },
    ],
    mobilityTerms: [
      {
        slug: 'exchange-out',
        sendingPartner: upct,
        sendingUnit: 'office',
        receivingPartner: enu,
        receivingUnit: 'faculty',
        iscedFields: ['0715'],
        eqfLevels: [6],
        mobilitiesPerYear: 4,
        monthsPerYear: 20,
        daysPerYear: 10,
        firstAcademicYear: '2025/2026',
        lastAcademicYear: '2027/2028',
        language: 'en',
        cefrLevel: 'B1',
      },
    ],
  });
}
