import type { Mistake } from './in-a-file.ts';

const project = 'slug: port\nacronym: PORT\ntitle: { en: Port }\n';
const partner = (slug: string, more = '') =>
  `- slug: ${slug}\n  kind: company\n  name: { en: Works }\n  countryCode: ES\n${more}`;
const workPackage = (slug: string, number: number) =>
  `  - slug: ${slug}\n    number: ${number}\n    kind: quality\n    title: { en: Package }\n`;
const figure =
  '  partner: upct\n  academicYear: 2024/2025\n  mobilityType: student_studies\n  direction: incoming\n  headCount: 9\n';
const identifier = "  identifiers:\n    - { scheme: pic, value: '999999999' }\n";

/** Mistakes that show when a file is read with others and with what is there: "upct" and "utcn" are. */
export const mistakesBetweenRecords: readonly Mistake[] = [
  [
    'a slug twice in a file',
    'partners.yaml',
    partner('works') + partner('works'),
    '5: "works" is already in partners.yaml',
  ],
  [
    'an unknown reference',
    'organisational-units.yaml',
    'slug: u\nkind: faculty\npartner: nobody\nname: { en: U }\n',
    '3: no record "nobody" in partners',
  ],
  [
    'an unknown reference in a part',
    'projects.yaml',
    `${project}partners:\n  - { partner: upct, role: partner }\n  - partner: nobody\n    role: partner\n`,
    '6: no record "nobody" in partners',
  ],
  [
    'an unknown record in a list',
    'events.yaml',
    'slug: e\nkind: fair\ntitle: { en: E }\ntimeZone: UTC\ntasks:\n  - t1-1\n',
    '6: no record "t1-1" in tasks',
  ],
  [
    'a reference to another noun',
    'projects.yaml',
    `${project}deliverables:\n  - slug: d\n    workPackage: upct\n    status: planned\n    title: { en: D }\n`,
    '6: no record "upct" in work-packages',
  ],
  [
    'a project to show that is not there',
    'site-settings.yaml',
    'name: { en: A }\nfeaturedProject: port\n',
    '2: no record "port" in projects',
  ],
  [
    'a file that is not there',
    'documents.yaml',
    'slug: d\nkind: report\ntitle: { en: D }\nfiles:\n  - locale: en\n    mediaType: text/plain\n    path: d.txt\n',
    '5: no file "files/d.txt"',
  ],
  [
    'a cover that is a folder',
    'articles.yaml',
    'slug: a\nkind: news\ntitle: { en: A }\nbody: { en: A }\npublishedAt: 2026-01-01T00:00:00Z\ncoverAlt: { en: A }\ncoverPath: covers\n',
    '7: no file "files/covers"',
  ],
  [
    'records that belong to each other',
    'partners.yaml',
    partner('a', '  parent: b\n') + partner('b', '  parent: a\n'),
    '6: refers to "partners/a", which refers back to it',
  ],
  [
    'an end before its beginning',
    'projects.yaml',
    `# A comment\n${project}startsOn: 2026-02-01\nendsOn: 2026-01-01\n`,
    '2: breaks the rule "projects_dates_ordered"',
  ],
  [
    'an amount without its currency',
    'projects.yaml',
    `${project}budgetAmount: 100\n`,
    '1: breaks the rule "projects_budget_whole"',
  ],
  [
    'an amount that no column holds',
    'projects.yaml',
    `${project}budgetAmount: 1234567890123\nbudgetCurrency: EUR\n`,
    '1: the database cannot keep it: numeric field overflow',
  ],
  [
    'two that coordinate',
    'projects.yaml',
    `${project}partners:\n  - { partner: upct, role: coordinator }\n  - { partner: utcn, role: coordinator }\n`,
    '1: breaks the rule "project_partners_one_coordinator": Key (project_id)',
  ],
  [
    'an identifier of two partners',
    'partners.yaml',
    partner('a', identifier) + partner('b', identifier),
    '7: breaks the rule "partner_identifiers_current": Key (scheme, normalized_value)=(pic, 999999999) already',
  ],
  [
    'a number of two work packages',
    'projects.yaml',
    `${project}workPackages:\n${workPackage('one', 1)}${workPackage('two', 1)}`,
    '9: breaks the rule "work_packages_number_unique": Key (project_id, number)',
  ],
  [
    'a figure counted twice',
    'mobility-figures.yaml',
    ['a', 'b'].map((slug) => `- slug: ${slug}\n${figure}`).join(''),
    '7: breaks the rule "mobility_figures_unique": Key (partner_id, academic_year',
  ],
];
