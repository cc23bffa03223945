import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ContentSource } from '@portolan/drizzle/import';
import { onTestFinished } from 'vitest';

export interface ContentFolder extends ContentSource {
  /** Writes a file, or another text into one. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** A content folder for the test that runs, with files by path; it goes when the test ends. */
export async function writeContent(files: Readonly<Record<string, string>> = {}): Promise<ContentFolder> {
  const root = await mkdtemp(join(tmpdir(), 'portolan-content-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const dir = join(root, 'content');
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  };
  await mkdir(dir);
  for (const [path, text] of Object.entries(files)) await write(path, text);
  return { name: 'test', dir, filesDir: join(root, 'public'), write, remove: (path) => rm(join(dir, path)) };
}
