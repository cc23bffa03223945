import type { BadRow } from './bad-row.ts';

const sameTarget = (rule: string, table: string, column: string, target: string): BadRow => [
  rule,
  `update ${table} set ${column} = (select id from ${target} where slug = 'one')`,
];
const sameTie = (owner: string, targets: string) =>
  targets.split(' ').map((name) => sameTarget(`${owner}_${name}_unique`, `${owner}_${name}`, 'target_id', name));
const samePartner = (tables: string) =>
  tables.split(' ').map((table) => sameTarget(`${table}_unique`, table, 'partner_id', 'partners'));

export const onlyOnce: BadRow[] = [
  ...sameTie('article', 'events partners projects'),
  ...sameTie(
    'document',
    'calls deliverables events guides partners programmes projects strategies tasks work_packages',
  ),
  ...samePartner(
    'agreement_parties benchmark_values country_helpers event_partners programme_partners project_partners task_partners work_package_partners',
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
  sameTarget('factsheets_partner_unique', 'factsheets', 'partner_id', 'partners'),
  sameTarget('budget_lines_unique', 'budget_lines', 'partner_id', 'partners'),
  ['budget_lines_unique', 'update budget_lines set partner_id = null'],
  ['country_profiles_country_unique', `update country_profiles set country_code = 'ES'`],
  ['measurements_unique', `update measurements set measured_on = '2026-01-01'`],
  ['mobility_figures_unique', `update mobility_figures set academic_year = '2020/2021'`],
  ['strategy_pillars_number', 'update strategy_pillars set number = 1 where number = 2'],
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
