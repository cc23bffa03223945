import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { createExportWriter } from './export-writer.ts';

/** Where what was uploaded is kept, below the folder of public files, by checksum. */
const stored = '.stored';
export const storedPath = (sha256: string): string => `${stored}/${sha256.slice(0, 2)}/${sha256}`;

/**
 * Each file once, under its checksum; where it was is told in a list. An address that was given other bytes meanwhile has
 * those that `uploaded` says, by path.
 */
export function writeFiles(
  writer: ReturnType<typeof createExportWriter>,
  filesDir: string,
  uploaded: ReadonlyMap<string, string>,
): void {
  const list = writer.lines('files.jsonl');
  const seen = new Set<string>();
  for (const path of listFiles(filesDir)) {
    const known = uploaded.get(path);
    const kept = known === undefined ? undefined : join(filesDir, storedPath(known));
    const content = readFileSync(kept !== undefined && existsSync(kept) ? kept : join(filesDir, path));
    const sha256 = createHash('sha256').update(content).digest('hex');
    list.add({ path, bytes: content.length, sha256 });
    if (!seen.has(sha256)) writer.file(`files/${sha256}`, content);
    seen.add(sha256);
  }
  list.end();
}

function listFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => !isUnfinished(path))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A file that is being uploaded just now. */
const isUnfinished = (path: string) => path.startsWith(`${stored}/.`);
