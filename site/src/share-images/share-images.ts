import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { linkFile } from '../releases/link-release.ts';
import { drawSea, drawWords } from './draw-image.ts';
import { type ImageOrder, imageFolder } from './image-order.ts';

const atOnce = 4;
/** The root of the site package. */
const root = new URL('../../', import.meta.url);
const kept = fileURLToPath(new URL('node_modules/.astro/share-images/', root));

/** What decides how an image looks, beside its words. */
function fingerprintOfDrawing(): string {
  const hash = createHash('sha256');
  const files = ['package.json', 'src/components/Chart/rhumbs.ts', 'src/components/CompassRose/rose.ts'];
  const own = globSync('src/share-images/*.ts', { cwd: fileURLToPath(root) }).sort();
  for (const file of [...files, ...own]) hash.update(readFileSync(new URL(file, root)));
  return hash.digest('hex').slice(0, 12);
}

const rasterise = (svg: string) => sharp(Buffer.from(svg)).raw();

/** Words with transparency on an opaque ground; half the work of what sharp does for the same. */
function layOver(ground: Buffer, words: Buffer): Buffer {
  const image = Buffer.from(ground);
  for (let from = 0, to = 0; from < words.length; from += 4, to += 3) {
    const opacity = (words[from + 3] ?? 0) / 255;
    if (opacity === 0) continue;
    for (let channel = 0; channel < 3; channel++) {
      const under = image[to + channel] ?? 0;
      image[to + channel] = under + ((words[from + channel] ?? 0) - under) * opacity;
    }
  }
  return image;
}

/**
 * Makes the images that pages ordered, for whoever shows a link to them, below `dir`. One that was made before is used
 * again. Says how many were new.
 */
export async function drawShareImages(orders: ReadonlyMap<string, ImageOrder>, dir: string): Promise<number> {
  if (orders.size === 0) return 0;
  const folder = join(dir, imageFolder);
  const cache = join(kept, fingerprintOfDrawing());
  await Promise.all([folder, cache].map((path) => mkdir(path, { recursive: true })));
  const missing = [...orders].filter(([name]) => !existsSync(join(cache, `${name}.jpg`)));
  if (missing.length > 0) await drawInto(cache, missing);
  for (const name of orders.keys()) {
    const image = join(folder, `${name}.jpg`);
    if (!existsSync(image)) linkFile(join(cache, `${name}.jpg`), image);
  }
  return missing.length;
}

async function drawInto(cache: string, orders: readonly (readonly [name: string, order: ImageOrder])[]): Promise<void> {
  const sea = await rasterise(drawSea()).removeAlpha().toBuffer({ resolveWithObject: true });
  const queue = orders.values();
  const draw = async () => {
    for (const [name, order] of queue) {
      const words = await rasterise(drawWords(order)).toBuffer();
      const unfinished = join(cache, `${name}.${process.pid}.jpg`);
      await sharp(layOver(sea.data, words), { raw: sea.info }).jpeg({ quality: 72 }).toFile(unfinished);
      await rename(unfinished, join(cache, `${name}.jpg`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, draw));
}
