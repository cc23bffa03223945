import type { BadRow } from './bad-row.ts';

const build = (state: string, cause = 'content', stage = 'reading') =>
  `insert into site_builds (id, state, cause, stage) values (gen_random_uuid(), '${state}', '${cause}', '${stage}')`;

/** Rows of what became of the builds of the portal. */
export const siteBuilds: BadRow[] = [
  ['site_builds_state_known', build('nonsense')],
  ['site_builds_cause_known', build('queued', 'nonsense')],
  ['site_builds_stage_known', build('queued', 'content', 'nonsense')],
  ['site_builds_one_under_way', build('building'), build('checking')],
  ['site_builds_one_live', build('live'), build('live')],
  ['site_publication_one_row', 'insert into site_publication (id) values (2)'],
];
