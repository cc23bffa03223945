import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const generated = new Set(['node_modules', 'dist', 'dist-desk', '.astro', 'graphql-env.d.ts']);

/** A checksum of files and folders of the checkout, by content: equal fingerprints need no new build. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, join(root, path));
  return hash.digest('hex');
}

function add(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) if (!generated.has(name)) add(hash, join(path, name));
    return;
  }
  hash.update(path.slice(root.length)).update(digestOf(path));
}

/** What was read of a file, as long as it looks the same: who asks often asks for what seldom changes. */
const known = new Map();

function digestOf(path) {
  const { mtimeMs, ctimeMs, size } = statSync(path);
  const look = `${mtimeMs} ${ctimeMs} ${size}`;
  const read = known.get(path);
  if (read?.look === look) return read.digest;
  const digest = createHash('sha256').update(readFileSync(path)).digest();
  known.set(path, { look, digest });
  return digest;
}
