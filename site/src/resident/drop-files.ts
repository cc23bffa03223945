import { rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imageFolder } from '../share-images/image-order.ts';
import type { MadeOf } from './made-of.ts';

const imagesOf = (pages: MadeOf['pages']): Set<string> =>
  new Set([...pages.values()].flatMap(({ images }) => images.map((name) => `${imageFolder}/${name}.jpg`)));

/** Removes from a release that began as the one before what is no longer part of it: pages, and images that none shows. */
export function dropFiles(dir: string, before: MadeOf['pages'], pages: MadeOf['pages']): void {
  const images = imagesOf(pages);
  const gone = [
    ...[...before.keys()].filter((file) => !pages.has(file)),
    ...[...imagesOf(before)].filter((image) => !images.has(image)),
  ];
  for (const file of gone) {
    rmSync(join(dir, file), { force: true });
    removeEmpty(dir, dirname(file));
  }
}

function removeEmpty(dir: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(dir, folder));
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    throw error;
  }
  removeEmpty(dir, dirname(folder));
}
