import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ExportError, type ExportManifest, exportManifest, formatVersion } from './export-manifest.ts';

/** The parts of an export or a backup whose manifest fits them byte by byte. Throws `ExportError` that names each part that does not. */
export function readExport(dir: string) {
  const manifest = readManifest(dir);
  const wrong = manifest.parts.flatMap((part) => findDamage(dir, part));
  const named = new Set(['manifest.json', ...manifest.parts.map(({ path }) => path)]);
  const strays = listAll(dir).filter((path) => !named.has(path));
  wrong.push(...strays.map((path) => `"${path}" is not in the manifest`));
  if (wrong.length > 0) {
    throw new ExportError(`The export is damaged, so nothing of it is restored: ${wrong.slice(0, 10).join('; ')}.`);
  }
  return {
    manifest,
    /** The lines of a part; none where an older export had no such part. */
    lines<Line>(path: string): Line[] {
      if (!named.has(path)) return [];
      const lines = readFileSync(join(dir, path), 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      if (lines.length !== manifest.counts[path]) {
        throw new ExportError(`"${path}" has ${lines.length} lines; the manifest counts ${manifest.counts[path]}.`);
      }
      return lines.map((line) => JSON.parse(line) as Line);
    },
    bytes: (path: string): Buffer => readFileSync(join(dir, path)),
  };
}

function readManifest(dir: string): ExportManifest {
  const path = join(dir, 'manifest.json');
  if (!existsSync(path)) throw new ExportError(`There is no "manifest.json" in "${dir}", so it is no whole export.`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new ExportError('The export is damaged: its "manifest.json" cannot be read.', { cause });
  }
  const { format } = (value ?? {}) as { format?: unknown };
  if (format !== 'portolan-export' && format !== 'portolan-backup') {
    throw new ExportError(`What is in "${dir}" is neither an export nor a backup of Portolan.`);
  }
  const { data, error } = exportManifest.safeParse(value);
  if (data === undefined) {
    throw new ExportError(`The export is damaged: its manifest is wrong at "${error?.issues[0]?.path.join('.')}".`);
  }
  if (data.formatVersion > formatVersion) {
    throw new ExportError(
      `The export has format ${data.formatVersion}, and this Portolan reads up to ${formatVersion}. Bring it up to date first.`,
    );
  }
  return data;
}

function findDamage(dir: string, { path, bytes, sha256 }: ExportManifest['parts'][number]): string[] {
  if (path.startsWith('/') || path.split('/').includes('..')) return [`"${path}" lies outside`];
  const file = join(dir, path);
  if (!existsSync(file)) return [`"${path}" is missing`];
  const content = readFileSync(file);
  if (content.length < bytes) return [`"${path}" is cut off after ${content.length} of ${bytes} bytes`];
  return createHash('sha256').update(content).digest('hex') === sha256 ? [] : [`"${path}" is not what was written`];
}

const listAll = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, sep).length).replaceAll(sep, '/'));
