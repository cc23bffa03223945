import type { World } from './factories.ts';

const two = ['one', 'two'] as const;
const both = two.map((partner) => ({ partner }));

/** Two records of every noun, "one" and "two", between them with rows in every table and a value in most columns. */
export async function addTwoOfEach(world: World): Promise<void> {
  const add = (noun: Parameters<World['add']>[0], fields: (slug: string, index: number) => object = () => ({})) =>
    world.add(noun, ...two.map((slug, index) => ({ slug, ...fields(slug, index) })));

  await add('partners', (slug, index) => ({
    latitude: 37.6,
    longitude: -0.98,
    foundedYear: 1998,
    names: [{ value: `Name ${slug}`, language: 'es', kind: 'former', validFrom: '1975', validTo: '1998-09' }],
    identifiers: [
      { scheme: 'pic', value: `99999999${index}`, validFrom: '2014-01-01' },
      { scheme: 'pic', value: '999999999', validFrom: '2010-01-01', validTo: '2013-12-31' },
    ],
  }));
  await add('organisational-units', () => ({ partner: 'one' }));
  await add('networks', () => ({
    startedOn: '2019',
    endedOn: '2026-12',
    members: [
      { partner: 'one', role: 'coordinator', joined: '2019', left: '2024-05' },
      { partner: 'two', role: 'member' },
    ],
  }));
  await add('programmes', () => ({
    durationValue: 2,
    durationUnit: 'years',
    accreditedFrom: '2020-01-01',
    accreditedTo: '2026-01-01',
    languages: [{ language: 'en' }, { language: 'es' }],
    partners: both.map((tie) => ({ ...tie, role: 'awarding' })),
    editions: two.map((slug) => ({
      slug,
      title: { en: 'Autumn' },
      startsOn: '2026-09-01',
      endsOn: '2027-06-30',
      timeZone: 'Europe/Madrid',
      feeAmount: 100,
      feeCurrency: 'EUR',
    })),
  }));
  await add('projects', () => ({
    startsOn: '2026-01-01',
    endsOn: '2028-12-31',
    budgetAmount: 1000,
    budgetCurrency: 'EUR',
    partners: [
      { partner: 'one', role: 'coordinator' },
      { partner: 'two', role: 'partner' },
    ],
  }));
  const leads = [
    { partner: 'one', role: 'lead' },
    { partner: 'two', role: 'participant' },
  ];
  const period = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  await add('work-packages', (_, index) => ({ project: 'one', number: index + 1, ...period, partners: leads }));
  await add('tasks', (_, index) => ({
    project: 'one',
    workPackage: 'one',
    number: `1.${index + 1}`,
    ...period,
    partners: leads,
  }));
  await add('deliverables', (slug) => ({ project: 'one', workPackage: 'one', task: 'one', code: `D-${slug}` }));
  await add('contacts', () => ({
    partner: 'one',
    unit: 'one',
    programme: 'one',
    project: 'one',
    email: 'a@b.example',
  }));
  await add('services', () => ({ partner: 'one', unit: 'one', contact: 'one' }));
  await add('factsheets', (slug) => ({ partner: slug }));
  await add('guides', () => ({ partner: 'one', steps: [{ title: { en: 'First' } }] }));
  await add('country-profiles', (_, index) => ({
    countryCode: ['ES', 'KZ'][index],
    links: [{ label: { en: 'Tool' }, url: 'https://tool.example' }],
    helpers: both,
  }));
  await add('strategies', () => ({
    partner: 'one',
    programme: 'one',
    periodFrom: '2026',
    periodTo: '2030-06',
    pillars: [1, 2].map((number) => ({ number, title: { en: `Pillar ${number}` } })),
    actions: [1, 2].map((pillar) => ({ pillar, title: { en: 'Act' }, status: 'planned', dueOn: '2027' })),
  }));
  await add('indicators', () => ({
    project: 'one',
    workPackage: 'one',
    strategy: 'one',
    partner: 'one',
    measurements: ['2026-01-01', '2026-06-01'].map((measuredOn) => ({ measuredOn, value: 5 })),
  }));
  await add('good-practices', () => ({ partner: 'one', project: 'one', countryCode: 'ES' }));
  await add('benchmarks', () => ({
    project: 'one',
    values: both.map((tie) => ({ ...tie, year: 2025, value: 5 })),
  }));
  await add('mobility-figures', (_, index) => ({ partner: 'one', academicYear: `202${index}/202${index + 1}` }));
  await add('survey-results', () => ({ partner: 'one', answers: [{ label: { en: 'Yes' }, count: 12 }] }));
  await add('budget-lines', (_, index) => ({
    project: 'one',
    workPackage: 'one',
    partner: two[index],
    planned: 10,
    spent: 5,
  }));
  await add('calls', () => ({
    guide: 'one',
    opensAt: '2026-01-01T00:00:00Z',
    deadlineAt: '2026-02-01T00:00:00Z',
    amount: 500,
    amountCurrency: 'EUR',
    programme: 'one',
    partner: 'one',
    project: 'one',
    allocations: [{ label: { en: 'Engineering' }, places: 2, amount: 100 }],
  }));
  await add('agreements', () => ({ validFrom: '2026-01-01', validTo: '2030-12-31', parties: both }));
  await add('mobility-terms', () => ({
    agreement: 'one',
    sendingPartner: 'one',
    sendingUnit: 'one',
    receivingPartner: 'two',
    firstAcademicYear: '2025/2026',
    lastAcademicYear: '2029/2030',
  }));
  await add('events', () => ({
    startsOn: '2026-05-04',
    startTime: '09:00',
    endTime: '17:00',
    latitude: 37.6,
    longitude: -0.98,
    project: 'one',
    network: 'one',
    tasks: two,
    partners: both.map((tie) => ({ ...tie, role: 'host' })),
  }));
  world.file('a.txt', 'A');
  const ties = [
    'partners',
    'projects',
    'workPackages',
    'tasks',
    'deliverables',
    'events',
    'programmes',
    'calls',
    'guides',
    'strategies',
  ];
  await add('documents', () => ({
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    coverPath: 'a.txt',
    coverAlt: { en: 'A letter' },
    files: ['en', 'es'].map((locale) => ({ locale, path: 'a.txt', mediaType: 'text/plain' })),
    ...Object.fromEntries(ties.map((tie) => [tie, two])),
  }));
  await add('articles', () => ({
    coverPath: 'a.txt',
    coverAlt: { en: 'A letter' },
    authorPartner: 'one',
    authorUnit: 'one',
    partners: two,
    projects: two,
    events: two,
  }));
  await add('pages');
  await world.settings({
    featuredProject: 'one',
    featuredNetwork: 'one',
    links: [{ label: { en: 'Elsewhere' }, url: 'https://example.org' }],
  });
}
