import { drawShareImages } from '../share-images/share-images.ts';
import type { Edition } from './edition.ts';

/** Adds to the pages of an edition, which lie below `dir`, what can only be made when all of them are there. */
export async function finishEdition({ imageOrders }: Edition, dir: string): Promise<void> {
  await drawShareImages(imageOrders, dir);
}
