/** A mistake: what it is, the file and its text, and how what the editor is told of it begins, the line first. */
export type Mistake = readonly [what: string, file: string, text: string, told: string];

const file =
  (path: string, text: string) =>
  (what: string, more: string, told: string): Mistake => [what, path, `${text}${more}`, told];

const partner = 'slug: upct\nkind: university\nname: { en: UPCT }\ncountryCode: ES\n';
const inPartner = file('partners/upct.yaml', partner);
const inProject = file('projects/port.yaml', 'slug: port\nacronym: PORT\ntitle: { en: Port }\n');
const inCall = file('calls.yaml', 'slug: call\nkind: grant\ntitle: { en: Call }\n');

const workPackages = `workPackages:
  - slug: one
    number: 1
    kind: management
    title: { en: One }
    tasks:
      - slug: task
        number: 1.1
        title: { en: Task }
`;

const yaml: Mistake[] = [
  inPartner('a bracket left open', 'sources: [https://upct.es\n', '6: Flow sequence in block collection must be'),
  inPartner('a key written twice', 'kind: company\n', '5: Map keys must be unique'),
  inPartner('a tab for spaces', 'city:\n\ten: Cartagena\n', '6: Tabs are not allowed as indentation'),
  inPartner('two documents', `---\n${partner}`, '5: Source contains multiple documents'),
  inPartner('an alias without its anchor', 'city: *place\n', '1: Unresolved alias'),
  ['a text for a record', 'partners.yaml', '# Partners\n- upct\n', '2: a record is a mapping of keys to values'],
  ['a file of an unknown noun', 'universities.yaml', partner, '1: "universities" is no noun; known are partners, '],
  [
    'a folder of an unknown noun',
    'universities/upct.yaml',
    partner,
    '1: "universities" is no noun; known are partners, ',
  ],
];

const keysAndTypes: Mistake[] = [
  inPartner('an unknown key', 'webSite: https://upct.es\n', '5: "webSite" is no known key'),
  ['a missing key', 'partners.yaml', '- slug: upct\n  kind: university\n  countryCode: ES\n', '1: "name" is missing'],
  inPartner('a text for a number', 'foundedYear: in 1998\n', '5: "foundedYear" Invalid input: expected number'),
  inPartner('a number for a text', 'shortName: 1998\n', '5: "shortName" Invalid input: expected string'),
  inPartner('nothing for a text', 'shortName:\n', '5: "shortName" Invalid input: expected string'),
  inPartner('an empty text', "shortName: ' '\n", '5: "shortName" is empty; leave it out'),
  inPartner(
    'a value out of its set',
    'coordinatePrecision: street\n',
    '5: "coordinatePrecision" Invalid option: expected one',
  ),
  inPartner(
    'a mistake in the second item of a list',
    "identifiers:\n  - { scheme: pic, value: '1' }\n  - { scheme: passport, value: '2' }\n",
    '7: "identifiers.1.scheme" Invalid option: expected one of "schac"',
  ),
];

const texts: Mistake[] = [
  inPartner('a plain text for a localised one', 'city: Cartagena\n', '5: "city" Invalid input: expected record'),
  inPartner('a localised text without a language', 'city: {}\n', '5: "city" has no language'),
  inPartner('an unknown language', 'city:\n  en: Cartagena\n  de: Cartagena\n', '7: "city.de" is no known key'),
  inPartner(
    'a source language that is missing',
    'city: { es: Cartagena }\n',
    '5: "city" lacks its source language "en"',
  ),
  inPartner(
    'texts in another language than the source',
    'sourceLocale: es\n',
    '3: "name" lacks its source language "es"',
  ),
  inCall(
    'a source language that is missing in a part',
    'timeZone: UTC\nallocations:\n  - places: 1\n    label: { es: Becas }\n',
    '7: "allocations.0.label" lacks its source language "en"',
  ),
  [
    'settings without their source language',
    'site-settings.yaml',
    'name: { ro: Portal }\n',
    '1: "name" lacks its source',
  ],
];

const values: Mistake[] = [
  [
    'a slug with a space',
    'pages.yaml',
    'title: { en: A }\nbody: { en: A }\nslug: a page\n',
    '3: "slug" must be lower-case',
  ],
  inPartner('an address without its scheme', 'website: www.upct.es\n', '5: "website" must be an address that begins'),
  inPartner(
    'an address that runs code',
    'website: javascript:alert(1)\n',
    '5: "website" must be an address that begins',
  ),
  inPartner('a latitude beyond the pole', 'latitude: 376.0\n', '5: "latitude" Too big'),
  inPartner(
    'a month that does not exist',
    "names:\n  - value: UPCT\n    language: es\n    kind: short\n    validFrom: '1998-13'\n",
    '9: "names.0.validFrom" must be a year, month or day',
  ),
  inProject('a day that does not exist', 'startsOn: 2026-02-30\n', '4: "startsOn" must be a day'),
  inProject('a currency that does not exist', 'budgetCurrency: EURO\n', '4: "budgetCurrency" must be an ISO 4217 code'),
  inCall('a time zone by its distance', "timeZone: '+02:00'\n", '4: "timeZone" must be an IANA time zone'),
  inCall(
    'a time zone that does not exist',
    'deadlineAt: +5d\ntimeZone: Europe/Nowhere\n',
    '5: "timeZone" must be an IANA',
  ),
  inCall(
    'an instant without its zone',
    'timeZone: UTC\ndeadlineAt: 2026-11-21T23:59\n',
    '5: "deadlineAt" must be an instant',
  ),
  inCall('a time that no clock shows', 'timeZone: UTC\ndeadlineAt: +5d 25:00\n', '5: "deadlineAt" must be an instant'),
  [
    'a field of study that does not exist',
    'programmes.yaml',
    "slug: p\nkind: degree\ntitle: { en: P }\niscedFields:\n  - '0613'\n  - '0699'\n",
    '6: "iscedFields.1" must be an ISCED-F 2013 code',
  ],
  [
    'an agreement with oneself',
    'agreements.yaml',
    'slug: a\nkind: bilateral\nstage: draft\nparties: [{ partner: upct }]\n',
    '4: "parties" needs at least two parties',
  ],
  [
    'a file out of the folder',
    'documents.yaml',
    'slug: d\nkind: report\ntitle: { en: D }\nfiles:\n  - locale: en\n    mediaType: text/plain\n    path: ../secret\n',
    '7: "files.0.path" must be a path below the folder "files"',
  ],
  [
    'settings with an unknown key',
    'site-settings.yaml',
    'name: { en: Portal }\ntheme: dark\n',
    '2: "theme" is no known key',
  ],
  ['settings twice', 'site-settings.yaml', '- name: { en: A }\n- name: { en: B }\n', '2: there are settings already'],
];

const countsAndPlans: Mistake[] = [
  [
    'a survey of people who could be recognised',
    'survey-results.yaml',
    'slug: s\npartner: upct\nkind: service\nacademicYear: 2024/2025\nsurvey: { en: S }\nquestion: { en: Q }\nrespondentsCount: 4\n',
    '7: "respondentsCount" is less than 5; so few people could be recognised',
  ],
  [
    'an indicator of nothing',
    'indicators.yaml',
    '- slug: i\n  name: { en: I }\n',
    '1: the record belongs to nothing: name its project, work package, strategy or partner',
  ],
  [
    'an action for a pillar that is not there',
    'strategies.yaml',
    'slug: s\nkind: internationalisation\npartner: upct\ntitle: { en: S }\npillars: [{ number: 1, title: { en: One } }]\nactions:\n  - { pillar: 1, title: { en: A }, status: done }\n  - { pillar: 2, title: { en: B }, status: done }\n',
    '8: "actions.1.pillar" names no pillar: there is no 2',
  ],
  [
    'a day that no year has',
    'factsheets.yaml',
    "slug: upct\npartner: upct\nautumnNominationsBy: '15-05'\n",
    '3: "autumnNominationsBy" must be a month and a day',
  ],
];

const nested: Mistake[] = [
  inProject('a mistake in a record nested twice', workPackages, '11: "number" Invalid input: expected string'),
  inProject('a nested record that is a text', 'workPackages:\n  - one\n', '5: a record is a mapping of keys to values'),
  inProject('nested records that are no list', 'workPackages:\n  slug: one\n', '5: "workPackages" must be a list'),
];

/** Mistakes that one file shows by itself. */
export const mistakesInAFile: readonly Mistake[] = [
  ...yaml,
  ...keysAndTypes,
  ...texts,
  ...values,
  ...countsAndPlans,
  ...nested,
];
