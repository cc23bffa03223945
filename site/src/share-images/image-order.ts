import { createHash } from 'node:crypto';
import { currentEdition, noteScope } from '../edition/edition.ts';

/** What an image says. Equal orders are one image, whatever pages show it. */
export interface ImageOrder {
  readonly title: string;
  /** What kind of thing the page is about; empty on pages that stand alone. */
  readonly kind: string;
  readonly siteName: string;
}

/** What the services that show links ask for, in pixels. */
export const imageSize = { width: 1200, height: 630 };

/** Where images are, below the root of the site. */
export const imageFolder = 'share';

/** Orders an image, to be made when all pages are there, and tells its address. */
export function orderImage(order: ImageOrder): string {
  const name = createHash('sha256').update(JSON.stringify(order)).digest('hex').slice(0, 20);
  (noteScope().getStore()?.images ?? currentEdition().imageOrders).set(name, order);
  return `/${imageFolder}/${name}.jpg`;
}
