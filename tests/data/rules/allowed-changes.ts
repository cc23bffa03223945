/** What looks near to a broken rule and breaks none. */
export const allowedChanges: readonly (readonly [what: string, change: string])[] = [
  ['a text in several languages', `update partners set name = '{"en": "Name", "kk": "Атауы", "zh": "名称"}'`],
  ['a text without English', `update partners set source_locale = 'ro', name = '{"ro": "Nume"}' where slug = 'one'`],
  ['a label in another language than the record', `update call_allocations set label = '{"es": "Ingeniería"}'`],
  ['the same slug in two nouns', `update networks set slug = 'upct' where slug = 'one'`],
  [
    'an identifier that another had before',
    `update partner_identifiers set normalized_value = '1' where valid_to is not null`,
  ],
  ['several who lead together', `update task_partners set role = 'co_lead'`],
  ['no lead at all', `update work_package_partners set role = 'responsible'`],
  [
    'the same number in another project',
    'update work_packages set number = 1, project_id = projects.id from projects where projects.slug = work_packages.slug',
  ],
  ['deliverables without a code', 'update deliverables set code = null'],
  ['no place left', 'update calls set places = 0'],
  ['the pole and the date line', 'update partners set latitude = 90, longitude = -180'],
  ['a zone with two slashes', `update events set time_zone = 'America/Argentina/Buenos_Aires'`],
  ['a zone without a place', `update events set time_zone = 'UTC'`],
  ['a fixed distance from UTC', `update events set time_zone = 'Etc/GMT-5'`],
  ['a validity of one day', 'update agreements set valid_to = valid_from'],
  ['an end without a beginning', 'update agreements set valid_from = null'],
  ['years and days of the same year', `update networks set started_on = '2019', ended_on = '2019-01-01'`],
  ['an event over midnight', `update events set ends_on = '2026-05-05', end_time = '01:00'`],
  ['an event on a day that nobody knows', 'update events set starts_on = null, start_time = null, end_time = null'],
  [
    'a member that came back',
    `insert into network_members (id, network_id, partner_id, role, joined) select gen_random_uuid(), network_id, partner_id, role, '2025' from network_members where joined is not null`,
  ],
  [
    'a partner in two roles at an event',
    `insert into event_partners (id, event_id, partner_id, role) select gen_random_uuid(), event_id, partner_id, 'participant' from event_partners`,
  ],
];
