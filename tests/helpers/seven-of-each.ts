import type { World, Written } from './factories.ts';

const days = ['2025-03-01', '2025-01-01', undefined, '2025-03-01', undefined, '2026-12-31', '2024-02-29'];

/** Seven records in an order that is no order by their fields: some names, days and positions alike, some days absent. */
function seven(word: string, fields: (index: number, day: string | undefined) => Record<string, unknown>): Written[] {
  return days.map((day, index) => ({ slug: `${word}-${index}`, ...fields(index, day) }));
}

const name = (index: number) => ({ en: ['Zagreb', 'Ávila', 'avila', 'Łódź', 'Алматы', 'Zagreb', '同济'][index] });
const instant = (day: string | undefined) => day && `${day}T12:00:00Z`;
const position = (index: number) => [3, 0, 0, 7, 1, 2, 2][index];

/** Seven records of every noun, for lists in pages. Fields without a value are left out. */
export async function addSevenOfEach(world: World): Promise<void> {
  await world.add('partners', ...seven('partner', (i) => ({ name: name(i) })));
  await world.add('organisational-units', ...seven('unit', (i) => ({ partner: 'partner-0', name: name(i) })));
  await world.add('networks', ...seven('network', (i) => ({ name: name(i) })));
  await world.add('programmes', ...seven('programme', (i) => ({ title: name(i) })));
  await world.add('projects', ...seven('project', (i, startsOn) => ({ acronym: name(i).en, startsOn })));
  await world.add(
    'work-packages',
    ...seven('package', (i) => ({ project: 'project-0', number: 9 - i, title: name(i) })),
  );
  await world.add(
    'tasks',
    ...seven('task', (i) => ({
      project: 'project-0',
      workPackage: 'package-0',
      number: `9.${9 - i}`,
      position: position(i),
      title: name(i),
    })),
  );
  await world.add(
    'deliverables',
    ...seven('deliverable', (i, dueOn) => ({ project: 'project-0', position: position(i), title: name(i), dueOn })),
  );
  await world.add(
    'contacts',
    ...seven('contact', (i) => ({ partner: 'partner-0', displayName: name(i), isNamePublic: true })),
  );
  await world.add('services', ...seven('service', (i) => ({ partner: 'partner-0', name: name(i) })));
  await world.add('factsheets', ...seven('factsheet', (i) => ({ partner: `partner-${i}` })));
  await world.add('guides', ...seven('guide', (i) => ({ title: name(i) })));
  const countries = ['ES', 'KZ', 'CN', 'SE', 'EE', 'PT', 'RO'];
  await world.add('country-profiles', ...seven('country', (i) => ({ countryCode: countries[i], title: name(i) })));
  await world.add('strategies', ...seven('strategy', (i) => ({ partner: 'partner-0', title: name(i) })));
  await world.add(
    'indicators',
    ...seven('indicator', (i) => ({ partner: 'partner-0', name: name(i), position: position(i) })),
  );
  await world.add('good-practices', ...seven('practice', (i) => ({ title: name(i) })));
  await world.add('benchmarks', ...seven('benchmark', (i) => ({ name: name(i), position: position(i) })));
  await world.add(
    'mobility-figures',
    ...seven('figure', (i) => ({
      partner: `partner-${i}`,
      academicYear: `20${20 + (i % 3)}/20${21 + (i % 3)}`,
    })),
  );
  await world.add(
    'survey-results',
    ...seven('result', (i) => ({ partner: 'partner-0', question: name(i), position: position(i) })),
  );
  await world.add('calls', ...seven('call', (i, day) => ({ title: name(i), deadlineAt: instant(day) })));
  await world.add(
    'agreements',
    ...seven('agreement', (i, validTo) => ({
      title: name(i),
      validTo,
      parties: [{ partner: 'partner-0' }, { partner: 'partner-1' }],
    })),
  );
  await world.add(
    'mobility-terms',
    ...seven('term', (i) => ({
      agreement: 'agreement-2',
      sendingPartner: 'partner-0',
      receivingPartner: `partner-${i === 0 ? 1 : i}`,
    })),
  );
  await world.add('events', ...seven('event', (i, startsOn) => ({ title: name(i), startsOn })));
  await world.add('documents', ...seven('document', (i, publishedOn) => ({ title: name(i), publishedOn })));
  await world.add(
    'articles',
    ...seven('article', (i, day) => ({ title: name(i), publishedAt: instant(day ?? '2025-03-01') })),
  );
  await world.add('pages', ...seven('page', (i) => ({ title: name(i), position: position(i) })));
}
