import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExportManifest } from './export-manifest.ts';

export interface LineFile {
  /** One value as one line of JSON. */
  add(value: unknown): void;
  end(): void;
}

/** Writes the parts of an export below a folder, and notes size and checksum of each. */
export function createExportWriter(dir: string) {
  const parts: ExportManifest['parts'] = [];
  const counts: ExportManifest['counts'] = {};
  const open = (path: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    return openSync(join(dir, path), 'wx');
  };
  const note = (path: string, bytes: number, hash: Hash) => parts.push({ path, bytes, sha256: hash.digest('hex') });
  // What the manifest names must be on the disk before it.
  const end = (file: number) => {
    fsyncSync(file);
    closeSync(file);
  };
  return {
    parts,
    counts,
    lines(path: string): LineFile {
      const file = open(path);
      const hash = createHash('sha256');
      let bytes = 0;
      counts[path] = 0;
      return {
        add: (value) => {
          const line = Buffer.from(`${JSON.stringify(value)}\n`);
          writeSync(file, line);
          hash.update(line);
          bytes += line.length;
          counts[path] = (counts[path] ?? 0) + 1;
        },
        end: () => {
          end(file);
          note(path, bytes, hash);
        },
      };
    },
    file(path: string, content: Uint8Array): void {
      const file = open(path);
      writeSync(file, content);
      end(file);
      note(path, content.length, createHash('sha256').update(content));
    },
  };
}
