import type { BadRow } from './bad-row.ts';

const record = `'00000000-0000-7000-8000-00000000000a'`;
const id = 'gen_random_uuid()';

const draft = (state: string, version = 1) =>
  `insert into drafts (id, noun, record_id, editor, changes, base_revision, version, state)
    values (${id}, 'Page', ${record}, 'ana', '[]', 0, ${version}, '${state}')`;
const session = `insert into editing_sessions (id, record_id, editor, revision, is_dirty)
  values (${id}, ${record}, 'ana', 1, false)`;
const schedule = (action: string, state: string, zone: string) =>
  `insert into schedules (id, noun, record_id, editor, action, local_time, time_zone, due_at, state)
    values (${id}, 'Page', ${record}, 'ana', '${action}', '2026-12-01T09:00', '${zone}', now(), '${state}')`;
const view = `insert into saved_views (id, editor, noun, name, settings) values (${id}, 'ana', 'Page', 'Mine', '{}')`;
const upload = (path: string, sha256: string, bytes = 1, pages = 1) =>
  `insert into uploads (id, path, sha256, media_type, bytes, pages, uploaded_by)
    values (${id}, '${path}', '${sha256}', 'text/plain', ${bytes}, ${pages}, 'ana')`;
const checksum = 'a'.repeat(64);
const sheetMap = (headings: string) =>
  `insert into sheet_maps (id, kind, headings, map) values (${id}, 'partners', '${headings}', '{}')`;

/** Rows of what editors prepare. */
export const editing: BadRow[] = [
  ['drafts_state_known', draft('nonsense')],
  ['drafts_version_positive', draft('open', 0)],
  ['drafts_record_editor', draft('open'), draft('proposed')],
  ['editing_sessions_unique', session, session],
  ['schedules_action_known', schedule('nonsense', 'waiting', 'UTC')],
  ['schedules_state_known', schedule('publish', 'nonsense', 'UTC')],
  ['schedules_time_zone_zone', schedule('publish', 'waiting', 'Europe/Nowhere')],
  ['saved_views_unique', view, view],
  ['sheet_maps_headings_form', sheetMap('abc')],
  ['sheet_maps_unique', sheetMap(checksum), sheetMap(checksum)],
  ['uploads_path_unique', upload('a.txt', checksum), upload('a.txt', checksum)],
  ['uploads_sha256_form', upload('a.txt', 'abc')],
  ['uploads_bytes_not_negative', upload('a.txt', checksum, -1)],
  ['uploads_pages_not_negative', upload('a.txt', checksum, 1, -1)],
];
