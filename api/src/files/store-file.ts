import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const storeDir = (filesDir: string) => join(filesDir, '.stored');
const storedAt = (filesDir: string, sha256: string) => join(storeDir(filesDir), sha256.slice(0, 2), sha256);

/** Keeps bytes under their checksum: whole or not at all, whenever the process is killed. */
export async function keepBytes(filesDir: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  const target = storedAt(filesDir, sha256);
  const unfinished = join(storeDir(filesDir), `.${randomUUID()}`);
  await mkdir(dirname(target), { recursive: true });
  try {
    const file = await open(unfinished, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      // The name must not be there before what it names.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
  return sha256;
}

/** Kept bytes, by their checksum. */
export const readKept = (filesDir: string, sha256: string): Promise<Uint8Array> => readFile(storedAt(filesDir, sha256));

/** Lets an address lead to kept bytes, in the place of whatever was there; a reader sees the old or the new file. */
export async function showAt(filesDir: string, path: string, sha256: string): Promise<void> {
  const source = storedAt(filesDir, sha256);
  const target = join(filesDir, path);
  const unfinished = join(storeDir(filesDir), `.${randomUUID()}`);
  await mkdir(dirname(target), { recursive: true });
  try {
    await link(source, unfinished).catch(() => copyFile(source, unfinished, constants.COPYFILE_EXCL));
    await rename(unfinished, target);
  } finally {
    // Where both names are the same file already, the system leaves the first.
    await rm(unfinished, { force: true });
  }
}

/** Whether an address leads to those bytes already. */
export async function isShown(filesDir: string, path: string, sha256: string): Promise<boolean> {
  const [shown, kept] = await Promise.all(
    [join(filesDir, path), storedAt(filesDir, sha256)].map((file) => stat(file).catch(() => undefined)),
  );
  if (shown === undefined || kept === undefined) return false;
  return shown.ino === kept.ino || (shown.size === kept.size && shown.mtimeMs >= kept.mtimeMs);
}
