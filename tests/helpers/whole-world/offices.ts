import type { World } from '../factories.ts';
import { en, enu, upct } from './words.ts';

/** What the offices of the partners offer, plan and count. */
export async function addOffices(world: World) {
  await world.add('services', {
    slug: 'mentors',
    partner: upct,
    unit: 'office',
    contact: 'iro',
    summary: en('A student shows the town.'),
    audiences: ['student_incoming'],
    duration: en('One term'),
    openingHours: en('Mornings'),
    place: en('Ground floor'),
    website: 'https://upct.example/mentors',
  });
  await world.add('factsheets', {
    slug: upct,
    partner: upct,
    autumnNominationsBy: '05-15',
    autumnApplicationsBy: '06-15',
    springNominationsBy: '10-15',
    springApplicationsBy: '11-15',
    decisionWeeks: 4,
    transcriptWeeks: 5,
    applicationInfo: en('Online.'),
    applicationUrl: 'https://upct.example/apply',
    additionalRequirements: en('A portfolio.'),
    accessibility: en('Ramps.'),
    accessibilityUrl: 'https://upct.example/access',
    housing: en('Halls.'),
    housingUrl: 'https://upct.example/halls',
    visa: en('Early.'),
    visaUrl: 'https://upct.example/visa',
    insurance: en('A card.'),
    insuranceUrl: 'https://upct.example/insurance',
  });
  await world.add('guides', {
    slug: 'placements',
    partner: upct,
    kind: 'placement',
    summary: en('With tutors.'),
    body: en('Before you start.'),
    steps: [
      {
        title: en('Find a tutor'),
        body: en('Ask.'),
        timing: en('A month before'),
        responsible: en('The student'),
        url: 'https://upct.example/form',
        urlLabel: en('Form'),
      },
    ],
  });
  await world.add('country-profiles', {
    slug: 'spain',
    countryCode: 'ES',
    summary: en('Sun.'),
    goingThere: en('Go.'),
    comingFrom: en('Come.'),
    entry: en('Visa.'),
    higherEducation: en('Degrees.'),
    living: en('Rent.'),
    links: [{ label: en('Tool'), url: 'https://tool.example', note: en('Free.') }],
    helpers: [{ partner: enu, helpsWith: en('Papers') }],
  });
  await world.add('good-practices', {
    slug: 'mentor-prize',
    summary: en('A prize.'),
    problem: en('Nobody came.'),
    practice: en('A prize was given.'),
    result: en('Many came.'),
    evidenceUrl: 'https://upct.example/prize',
    countryCode: 'ES',
    partner: upct,
    project: 'welcome',
  });
  await world.add('strategies', {
    slug: 'plan-2030',
    partner: upct,
    programme: 'engines',
    summary: en('Open to the world.'),
    body: en('More.'),
    periodFrom: '2026',
    periodTo: '2030-12',
    approvedBy: en('The board'),
    approvedOn: '2026-01-15',
    website: 'https://upct.example/plan',
    pillars: [{ number: 1, title: en('People'), description: en('Students and staff.') }],
    actions: [{ pillar: 1, title: en('Hire'), description: en('Two.'), status: 'in_progress', dueOn: '2027-06' }],
  });
}

export async function addFigures(world: World) {
  await world.add('indicators', {
    slug: 'incoming',
    project: 'welcome',
    workPackage: 'wp1',
    strategy: 'plan-2030',
    partner: upct,
    description: en('Counted in autumn.'),
    unit: en('students'),
    baseline: 100,
    target: 200,
    dueOn: '2030-12-31',
    measurements: [{ measuredOn: '2026-10-01', value: 120, source: 'https://upct.example/count', note: en('First.') }],
  });
  await world.add('benchmarks', {
    slug: 'share-abroad',
    project: 'welcome',
    description: en('Of all students.'),
    unit: en('%'),
    values: [{ partner: upct, year: 2025, value: 7.5, source: 'https://upct.example/share', note: en('About.') }],
  });
  await world.add('mobility-figures', {
    slug: 'upct-2024-in',
    partner: upct,
    academicYear: '2024/2025',
    counterpartCountry: 'KZ',
    note: en('Autumn only.'),
  });
  await world.add('survey-results', {
    slug: 'satisfied',
    partner: upct,
    answers: [
      { label: en('Yes'), count: 15 },
      { label: en('No'), count: 5 },
    ],
  });
  await world.add(
    'budget-lines',
    { slug: 'staff-upct', project: 'welcome', partner: upct, planned: 1000, spent: 400.5, note: en('Hours.') },
    { slug: 'staff-enu', project: 'welcome', partner: enu, planned: 500 },
  );
}
