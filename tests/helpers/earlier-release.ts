import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import postgres from 'postgres';
import { projectRoot } from './project-files.ts';

/** The API of the release before, bundled with all of its own that speaks to the database, and the migrations it had. */
export interface EarlierRelease {
  /** Where its server is, in a checkout as it would find it. */
  readonly server: string;
  remove(): void;
}

const migrations = 'drizzle/migrations';

/** Lays out what a release with so many migrations was run from. What is not our own comes from the packages of today. */
export function layOutEarlier(bundle: string, migrationCount: number): EarlierRelease {
  const dir = mkdtempSync(join(tmpdir(), 'portolan-earlier-'));
  mkdirSync(join(dir, 'api/dist'), { recursive: true });
  mkdirSync(join(dir, migrations, 'meta'), { recursive: true });
  symlinkSync(join(projectRoot, 'api/node_modules'), join(dir, 'api/node_modules'));
  const server = join(dir, 'api/dist/server.mjs');
  writeFileSync(server, brotliDecompressSync(readFileSync(join(projectRoot, bundle))));
  const files = readdirSync(join(projectRoot, migrations)).filter((name) => name.endsWith('.sql'));
  for (const name of files.slice(0, migrationCount)) {
    copyFileSync(join(projectRoot, migrations, name), join(dir, migrations, name));
  }
  const journal = JSON.parse(readFileSync(join(projectRoot, migrations, 'meta/_journal.json'), 'utf8'));
  const entries = journal.entries.slice(0, migrationCount);
  writeFileSync(join(dir, migrations, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  return { server, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Fills an empty database with what the code of an earlier release wrote into one. */
export async function loadEarlier(url: string, dump: string): Promise<void> {
  const loading = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await loading.unsafe(brotliDecompressSync(readFileSync(join(projectRoot, dump))).toString());
  } finally {
    await loading.end();
  }
}
