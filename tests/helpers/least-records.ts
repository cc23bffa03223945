import type { NounKey } from '@portolan/drizzle/content/noun-form';

type Fields = Record<string, unknown>;

/** The least that the form of each noun asks for, named after the slug. References have no fitting default. */
const least: Record<NounKey, (slug: string) => Fields> = {
  partners: (slug) => ({ kind: 'university', name: { en: nameFrom(slug) }, countryCode: 'ES' }),
  'organisational-units': (slug) => ({ kind: 'faculty', name: { en: nameFrom(slug) } }),
  networks: (slug) => ({ kind: 'alliance', name: { en: nameFrom(slug) } }),
  programmes: (slug) => ({ kind: 'double_degree', title: { en: nameFrom(slug) } }),
  projects: (slug) => ({ acronym: slug.toUpperCase(), title: { en: nameFrom(slug) } }),
  'work-packages': (slug) => ({ number: 1, kind: 'development', title: { en: nameFrom(slug) } }),
  tasks: (slug) => ({ number: '1.1', title: { en: nameFrom(slug) } }),
  deliverables: (slug) => ({ status: 'planned', title: { en: nameFrom(slug) } }),
  contacts: () => ({ role: 'iro' }),
  services: (slug) => ({ kind: 'mentoring', name: { en: nameFrom(slug) } }),
  factsheets: () => ({}),
  guides: (slug) => ({ kind: 'incoming', audience: 'student_incoming', title: { en: nameFrom(slug) } }),
  'country-profiles': (slug) => ({ title: { en: nameFrom(slug) } }),
  strategies: (slug) => ({ kind: 'internationalisation', title: { en: nameFrom(slug) } }),
  indicators: (slug) => ({ name: { en: nameFrom(slug) } }),
  'good-practices': (slug) => ({ theme: 'mobility', title: { en: nameFrom(slug) } }),
  benchmarks: (slug) => ({ theme: 'mobility', name: { en: nameFrom(slug) } }),
  'mobility-figures': () => ({ mobilityType: 'student_studies', direction: 'incoming', headCount: 10 }),
  'survey-results': (slug) => ({
    kind: 'service',
    academicYear: '2024/2025',
    survey: { en: 'Survey' },
    question: { en: nameFrom(slug) },
    respondentsCount: 20,
  }),
  'budget-lines': () => ({ category: 'staff', currency: 'EUR' }),
  calls: (slug) => ({ kind: 'grant', title: { en: nameFrom(slug) }, timeZone: 'Europe/Madrid' }),
  agreements: (slug) => ({ kind: 'bilateral', stage: 'in_force', title: { en: nameFrom(slug) } }),
  'mobility-terms': () => ({ mobilityType: 'student_studies' }),
  events: (slug) => ({ kind: 'training', title: { en: nameFrom(slug) }, timeZone: 'Europe/Madrid' }),
  documents: (slug) => ({ kind: 'report', title: { en: nameFrom(slug) } }),
  articles: (slug) => ({
    kind: 'news',
    title: { en: nameFrom(slug) },
    body: { en: 'Text.' },
    publishedAt: '2025-01-01T12:00:00Z',
  }),
  pages: (slug) => ({ title: { en: nameFrom(slug) }, body: { en: 'Text.' } }),
};

const nestedIn: Partial<Record<NounKey, Record<string, NounKey>>> = {
  agreements: { mobilityTerms: 'mobility-terms' },
  projects: {
    workPackages: 'work-packages',
    deliverables: 'deliverables',
    indicators: 'indicators',
    budgetLines: 'budget-lines',
  },
  strategies: { indicators: 'indicators' },
  'work-packages': { tasks: 'tasks' },
};

/** A record as given, with what its form cannot do without; `title: undefined` and the like leave a field out. */
export function onlyWhatIsNeeded(noun: NounKey, given: Fields & { slug: string }): Fields {
  const record: Fields = { ...least[noun](given.slug), ...given };
  for (const [field, inner] of Object.entries(nestedIn[noun] ?? {})) {
    const items = record[field] as (Fields & { slug: string })[] | undefined;
    if (items !== undefined) record[field] = items.map((item) => onlyWhatIsNeeded(inner, item));
  }
  return record;
}

const nameFrom = (slug: string) => `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`;
