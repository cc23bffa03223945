/** The rule that a change of rows breaks, and the change; before it, what takes another rule out of the way. */
export type BadRow = readonly [rule: string, ...changes: string[]];

/** One bad row for each column of a table, by the rule's name: `${table}_${column}_${ending}`. */
const each = (ending: string, bad: string, columns: Record<string, string>): BadRow[] =>
  Object.entries(columns).flatMap(([table, names]) =>
    names
      .split(' ')
      .map((column) => [`${table}_${column}_${ending}`, `update ${table} set ${column} = ${bad}`] as const),
  );

/** Several bad values for one column. */
const all = (rule: string, column: `${string}.${string}`, bad: readonly string[]): BadRow[] => {
  const [table, name] = column.split('.');
  return bad.map((value) => [rule, `update ${table} set "${name}" = '${value}'`]);
};

const nouns = [
  'agreements',
  'articles',
  'calls',
  'contacts',
  'deliverables',
  'documents',
  'events',
  'mobility_terms',
  'networks',
  'organisational_units',
  'pages',
  'partners',
  'programmes',
  'projects',
  'tasks',
  'work_packages',
];
/** What a row whose source language is unknown breaks too, and first. */
const brokenBefore: Record<string, string> = {
  articles: 'articles_body_localised, drop constraint articles_cover_alt_localised',
  networks: 'networks_name_localised',
  organisational_units: 'organisational_units_name_localised',
  pages: 'pages_body_localised',
  partners: 'partners_name_localised',
  site_settings: 'site_settings_name_localised',
};

const ofEveryNoun: BadRow[] = [
  ...nouns.flatMap((noun): BadRow[] => [
    ...all(`${noun}_slug_form`, `${noun}.slug`, ['With Space', 'Upper', 'two--hyphens', '']),
    [`${noun}_slug_unique`, `update ${noun} set slug = 'same'`],
    [`${noun}_publication_status_known`, `update ${noun} set publication_status = 'hidden'`],
  ]),
  ...[...nouns, 'site_settings'].map((table): BadRow => {
    const before = brokenBefore[table];
    const out = before ? [`alter table ${table} drop constraint ${before}`] : [];
    return [`${table}_source_locale_known`, ...out, `update ${table} set source_locale = 'de'`];
  }),
];

const localisedText: BadRow[] = [
  ...all('partners_name_localised', 'partners.name', [
    '{"es": "Sin la lengua de origen"}',
    '{"en": ""}',
    '{"en": "\\n "}',
    '{"en": "Name", "de": "Unbekannte Sprache"}',
    '{"en": "Name", "es": null}',
    '{"en": 1}',
    '"Name"',
    '["Name"]',
    '{}',
  ]),
  ...each('localised', `'{"es": "Sin la lengua de origen"}'`, {
    agreements: 'title summary renewal_note',
    articles: 'title summary body cover_alt',
    calls: 'title summary body amount_note eligibility how_to_apply results_note',
    contacts: 'display_name',
    deliverables: 'title summary',
    documents: 'title summary',
    events: 'title summary body venue city outcome',
    networks: 'name summary body',
    organisational_units: 'name mission',
    pages: 'title summary body',
    partners: 'description city region',
    programmes: 'title summary body funding_label',
    projects: 'title summary objectives funding_label action budget_note',
    site_settings: 'name tagline operator',
    tasks: 'title description',
    work_packages: 'title summary',
  }),
  ...['{}', '{"de": "Unbekannte Sprache"}', '{"en": " "}', '"Label"'].flatMap((bad) =>
    each('localised', `'${bad}'`, { call_allocations: 'label', programme_editions: 'title', site_links: 'label' }),
  ),
];

const valueSets: BadRow[] = [
  ...each('known', `'nonsense'`, {
    agreements: 'kind stage',
    articles: 'kind',
    calls: 'kind promoter_kind',
    contacts: 'role',
    deliverables: 'status',
    document_files: 'locale',
    documents: 'kind',
    event_partners: 'role',
    events: 'kind reach status',
    mobility_terms: 'mobility_type cefr_level',
    network_members: 'role',
    networks: 'kind',
    organisational_units: 'kind',
    pages: 'menu',
    partner_identifiers: 'scheme',
    partner_names: 'kind',
    partners: 'kind coordinate_precision',
    programme_languages: 'cefr_level',
    programme_partners: 'role',
    programmes: 'kind accreditation_status duration_unit funding_scheme',
    project_partners: 'role',
    projects: 'funding_scheme',
    task_partners: 'role',
    work_package_partners: 'role',
    work_packages: 'kind status',
  }),
  ...each('known', `'{nonsense}'`, { calls: 'audiences', events: 'audiences', site_settings: 'locales' }),
  ...['{0}', '{6,9}'].flatMap((bad) =>
    each('known', `'${bad}'`, { mobility_terms: 'eqf_levels', programmes: 'eqf_levels' }),
  ),
  // What follows from dates is never typed in.
  ['agreements_stage_known', `update agreements set stage = 'expiring'`],
  ['deliverables_status_known', `update deliverables set status = 'late'`],
];

const quantities: BadRow[] = [
  ...each('not_negative', '-1', {
    call_allocations: 'places amount',
    calls: 'amount places applications_count awards_count',
    document_files: 'bytes pages',
    events: 'capacity participants_count',
    mobility_terms: 'mobilities_per_year months_per_year days_per_year',
    partners: 'student_count staff_count',
    programme_editions: 'places fee_amount',
    programmes: 'ects duration_value',
    projects: 'budget_amount',
    work_packages: 'number',
  }),
  ...['eur', 'EURO', ''].flatMap((bad) =>
    each('form', `'${bad}'`, {
      calls: 'amount_currency',
      programme_editions: 'fee_currency',
      projects: 'budget_currency',
    }),
  ),
  ['calls_amount_whole', 'update calls set amount_currency = null'],
  ['calls_amount_whole', 'update calls set amount = null'],
  ['programme_editions_fee_whole', 'update programme_editions set fee_currency = null'],
  ['projects_budget_whole', 'update projects set budget_currency = null'],
  ['programmes_duration_whole', 'update programmes set duration_unit = null'],
  ['call_allocations_named', 'update call_allocations set label = null'],
];

const places: BadRow[] = [
  ...['es', 'ESP', ''].flatMap((bad) => each('form', `'${bad}'`, { events: 'country_code', partners: 'country_code' })),
  ...['events', 'partners'].flatMap((table): BadRow[] => [
    [`${table}_latitude`, `update ${table} set latitude = 90.1`],
    [`${table}_latitude`, `update ${table} set latitude = 'NaN'`],
    [`${table}_longitude`, `update ${table} set longitude = -180.1`],
    [`${table}_both`, `update ${table} set longitude = null`],
  ]),
  ...['Europe/Nowhere', 'EST', '+02:00', 'Madrid-1', ''].flatMap((bad) =>
    each('zone', `'${bad}'`, { calls: 'time_zone', events: 'time_zone', programme_editions: 'time_zone' }),
  ),
  ['partners_parent_other', 'update partners set parent_id = id'],
  ['mobility_terms_directed', 'update mobility_terms set receiving_partner_id = sending_partner_id'],
];

const times: BadRow[] = [
  ['agreements_validity_ordered', `update agreements set valid_to = '2025-12-31'`],
  ['calls_dates_ordered', `update calls set deadline_at = '2025-12-31T23:59:59Z'`],
  ['documents_validity_ordered', `update documents set valid_to = '2025-12-31'`],
  ['events_days_ordered', `update events set ends_on = '2026-05-03'`],
  ['partner_identifiers_validity_ordered', `update partner_identifiers set valid_to = '2009-12-31'`],
  ['programme_editions_dates_ordered', `update programme_editions set ends_on = '2026-08-31'`],
  ['programmes_accreditation_ordered', `update programmes set accredited_to = '2019-12-31'`],
  ['projects_dates_ordered', `update projects set ends_on = '2025-12-31'`],
  ['tasks_dates_ordered', `update tasks set ends_on = '2025-12-31'`],
  ['work_packages_dates_ordered', `update work_packages set ends_on = '2025-12-31'`],
  [
    'events_end_after_start',
    `update events set starts_on = null, start_time = null, end_time = null, ends_on = '2026-05-05'`,
  ],
  ['events_time_needs_day', 'update events set starts_on = null'],
  ['events_end_time_needs_start', 'update events set start_time = null'],
  ['events_times_ordered', `update events set end_time = '08:59'`],
  ...all('events_start_time_form', 'events.start_time', ['24:00', '9:00', '09:60']),
  ...all('events_end_time_form', 'events.end_time', ['24:00', '5 pm']),
  ...all('calls_academic_year_form', 'calls.academic_year', ['2025-2026', '2025']),
  ...all('mobility_terms_first_academic_year_form', 'mobility_terms.first_academic_year', ['2025']),
  ...all('mobility_terms_last_academic_year_form', 'mobility_terms.last_academic_year', ['30/31']),
  ...all('mobility_terms_academic_years_ordered', 'mobility_terms.last_academic_year', ['2024/2025']),
  ...all('networks_life_from_form', 'networks.started_on', ['19', '2019-1', 'spring 2019']),
  ...all('networks_life_to_form', 'networks.ended_on', ['26']),
  ...all('networks_life_ordered', 'networks.ended_on', ['2018', '2018-12-31']),
  ['networks_life_ordered', `update networks set started_on = '2019-06', ended_on = '2019-05-31'`],
  ...all('network_members_stay_from_form', 'network_members.joined', ['19']),
  ...all('network_members_stay_to_form', 'network_members.left', ['24']),
  ['network_members_stay_ordered', `update network_members set "left" = '2018-05' where joined is not null`],
  ...all('partner_names_validity_from_form', 'partner_names.valid_from', ['about 1975']),
  ...all('partner_names_validity_to_form', 'partner_names.valid_to', ['98']),
  ...all('partner_names_validity_ordered', 'partner_names.valid_to', ['1974-12-31']),
  ['partners_founded_year_range', 'update partners set founded_year = 799'],
  ['partners_founded_year_range', 'update partners set founded_year = 2201'],
];

const forms: BadRow[] = [
  ...all('contacts_email_form', 'contacts.email', ['nobody', 'a b@c.example', '@c.example']),
  ...all('document_files_sha256_form', 'document_files.sha256', ['abc']),
  ...all('mobility_terms_language_form', 'mobility_terms.language', ['English', 'EN', 'en-GB']),
  ...all('programme_languages_language_form', 'programme_languages.language', ['Spanish']),
  ...all('partner_names_value_present', 'partner_names.value', ['']),
  ...all('tasks_number_form', 'tasks.number', ['4', 'four', '4.2.']),
  ['articles_cover_described', 'update articles set cover_alt = null'],
  ['content_revision_one_row', 'insert into content_revision (id) values (2)'],
  ['site_settings_one_row', 'update site_settings set id = 2'],
];

const sameTarget = (rule: string, table: string, column: string, target: string): BadRow => [
  rule,
  `update ${table} set ${column} = (select id from ${target} where slug = 'one')`,
];
const sameTie = (owner: string, targets: string) =>
  targets.split(' ').map((name) => sameTarget(`${owner}_${name}_unique`, `${owner}_${name}`, 'target_id', name));
const samePartner = (tables: string) =>
  tables.split(' ').map((table) => sameTarget(`${table}_unique`, table, 'partner_id', 'partners'));

const onlyOnce: BadRow[] = [
  ...sameTie('article', 'events partners projects'),
  ...sameTie('document', 'calls deliverables events partners programmes projects tasks work_packages'),
  ...samePartner(
    'agreement_parties event_partners programme_partners project_partners task_partners work_package_partners',
  ),
  sameTarget('event_tasks_unique', 'event_tasks', 'task_id', 'tasks'),
  [
    'network_members_unique',
    `update network_members set joined = null, partner_id = (select id from partners where slug = 'one')`,
  ],
  ['partner_identifiers_current', `update partner_identifiers set normalized_value = '1' where valid_to is null`],
  ['partner_identifiers_current', `update partner_identifiers set valid_to = null`],
  [
    'partner_names_unique',
    `insert into partner_names (id, partner_id, value, language, kind)
     select gen_random_uuid(), partner_id, value, language, kind from partner_names`,
  ],
  ['deliverables_code_unique', `update deliverables set code = 'D1'`],
  ['document_files_unique', `update document_files set locale = 'fr'`],
  ['programme_editions_slug', `update programme_editions set slug = 'autumn'`],
  ['programme_languages_unique', `update programme_languages set language = 'fr'`],
  ['tasks_number_unique', `update tasks set number = '1.1'`],
  ['work_packages_number_unique', 'update work_packages set number = 1'],
  ['project_partners_one_coordinator', `update project_partners set role = 'coordinator'`],
  ['work_package_partners_one_lead', `update work_package_partners set role = 'lead'`],
  ['task_partners_one_lead', `update task_partners set role = 'lead'`],
  ['content_imports_record', `update content_imports set noun = 'partners', slug = 'one'`],
  ['revisions_record', `update revisions set record_id = '00000000-0000-7000-8000-000000000000', revision = 1`],
  [
    'slug_redirects_from',
    `insert into slug_redirects (id, noun, from_slug, record_id) select gen_random_uuid(), 'Partner', 'old', id from partners`,
  ],
];

export const badRows: readonly BadRow[] = [
  ...ofEveryNoun,
  ...localisedText,
  ...valueSets,
  ...quantities,
  ...places,
  ...times,
  ...forms,
  ...onlyOnce,
];
