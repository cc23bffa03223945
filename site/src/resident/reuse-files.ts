import { linkFiles } from '../releases/link-release.ts';
import { imageFolder } from '../share-images/image-order.ts';
import type { MadeOf } from './made-of.ts';

interface Reuse {
  readonly before: MadeOf['pages'];
  readonly pages: MadeOf['pages'];
}

/** Puts into a release what of the one before is still right: pages, their images, styles and scripts. */
export function reuseFiles(from: string, to: string, { before, pages }: Reuse): void {
  const images = new Set([...pages.values()].flatMap((page) => page.images));
  linkFiles(from, to, (file) => {
    if (before.has(file)) return pages.has(file);
    if (file.startsWith(`${imageFolder}/`)) return images.has(file.slice(imageFolder.length + 1, -'.jpg'.length));
    return true;
  });
}
