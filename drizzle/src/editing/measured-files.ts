import { tell } from '@portolan/schema/sentences/tell';
import { sql } from 'drizzle-orm';
import type { ContentRecord } from '../content/noun-form.ts';
import type { Problem } from './problems.ts';
import { readRows, type Tx } from './rows.ts';

interface Measured {
  path: string;
  bytes: number | null;
  sha256: string | null;
}

/** The record with the size and checksum of each file that it names, and a problem for each file that is not there. */
export async function withMeasuredFiles(
  tx: Tx,
  record: ContentRecord,
): Promise<{ record: ContentRecord; problems: Problem[] }> {
  const files = (record.files ?? []) as { path: string }[];
  const places = [
    ...files.map(({ path }, index) => ({ file: path, path: ['files', String(index), 'path'] })),
    ...(typeof record.coverPath === 'string' ? [{ file: record.coverPath, path: ['coverPath'] }] : []),
  ];
  if (places.length === 0) return { record, problems: [] };
  const known = await readMeasures(
    tx,
    places.map(({ file }) => file),
  );
  const problems = places
    .filter(({ file }) => !known.has(file))
    .map(({ file, path }): Problem => {
      return { path, code: 'FILE_MISSING', ...tell('record.fileMissing', { file }) };
    });
  if (problems.length > 0 || files.length === 0) return { record, problems };
  const measured = files.map((file) => {
    const { bytes, sha256 } = known.get(file.path) as Measured;
    return { ...file, bytes, sha256 };
  });
  return { record: { ...record, files: measured }, problems };
}

/** What is known of public files, uploaded ones first, then those that came with content. */
async function readMeasures(tx: Tx, paths: readonly string[]): Promise<Map<string, Measured>> {
  const wanted = sql`(select jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb))`;
  const rows = await readRows<Measured>(
    tx,
    sql`select path, bytes, sha256 from (
      select path, bytes, sha256, 1 as rank from uploads where path in ${wanted}
      union all select path, bytes, sha256, 2 from document_files where path in ${wanted}
      union all select cover_path, null, null, 3 from articles where cover_path in ${wanted}
      union all select cover_path, null, null, 3 from documents where cover_path in ${wanted}) known
      order by rank desc`,
  );
  return new Map(rows.map((row) => [row.path, row]));
}
