import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/**
 * Puts every file below `from` below the new folder `to` too, as the same file under a second name where the disk can do
 * that. Files of a release are never written again, so both may have it.
 */
export async function linkFiles(from: string, to: string): Promise<void> {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [own, other] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFiles(own, other);
    else linkFile(own, other);
  }
  // There may be a hundred thousand files, and somebody who wants to see a draft.
  await setImmediate();
}

export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Not every disk has links, and some allow only so many to one file.
    if (!['EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    copyFileSync(from, to);
  }
}
