import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentError, type ContentProblem } from '../content-error.ts';
import type { Content } from './read-content.ts';

/** Paths of files that records name, each with where it is named. */
function namedFiles(content: Content): (ContentProblem & { path: string })[] {
  return content.records.flatMap(({ record, file, lineOf }) => {
    const files = ((record.files ?? []) as { path: string }[]).map(({ path }, index) => ({
      path,
      at: ['files', index],
    }));
    const cover = typeof record.coverPath === 'string' ? [{ path: record.coverPath, at: ['coverPath'] }] : [];
    return [...files, ...cover].map(({ path, at }) => ({
      path,
      file,
      line: lineOf(at),
      reason: `no file "files/${path}"`,
    }));
  });
}

/** Throws `ContentError` when a file that a record names is not in the folder `files` of the content. */
export function checkFiles(content: Content, dir: string): void {
  const isFile = (path: string) => statSync(join(dir, 'files', path), { throwIfNoEntry: false })?.isFile();
  const missing = namedFiles(content).filter(({ path }) => !isFile(path));
  if (missing.length > 0) throw new ContentError(missing);
}

/** Copies the named files to the folder that the API serves. */
export function copyFiles(content: Content, dir: string, filesDir: string): void {
  for (const { path } of namedFiles(content)) {
    const target = join(filesDir, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(dir, 'files', path), target);
  }
}

/** Size and checksum of a file of the content. */
export function measureFile(dir: string, path: string): { bytes: number; sha256: string } {
  const bytes = readFileSync(join(dir, 'files', path));
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}
