import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts every file below `from` that `isWanted` and that `to` does not have below `to` too, as the same file under a second
 * name where the disk can do that. Files of a release are never written again, so both may have it.
 */
export function linkFiles(from: string, to: string, isWanted: (file: string) => boolean): void {
  const linkFolder = (folder: string) => {
    let isThere = existsSync(join(to, folder));
    for (const entry of readdirSync(join(from, folder), { withFileTypes: true })) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        linkFolder(file);
        continue;
      }
      if (!isWanted(file) || (isThere && existsSync(join(to, file)))) continue;
      if (!isThere) mkdirSync(join(to, folder), { recursive: true });
      isThere = true;
      link(join(from, file), join(to, file));
    }
  };
  linkFolder('');
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Not every disk has links, and some allow only so many to one file.
    if (!['EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to);
  }
}
