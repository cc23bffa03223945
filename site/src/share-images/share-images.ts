import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { drawSea, drawWords } from './draw-image.ts';
import { type ImageOrder, imageFolder } from './image-order.ts';

const atOnce = 4;

/** What decides how an image looks, beside its words. */
function fingerprintOfDrawing(root: URL): string {
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

/** Makes the images that the pages ordered, for whoever shows a link to them. An image made before is used again. */
export function shareImages(): AstroIntegration {
  let orders = '';
  let cache = '';
  return {
    name: 'share-images',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const kept = fileURLToPath(new URL('share-images/', config.cacheDir));
        cache = join(kept, fingerprintOfDrawing(config.root));
        orders = join(kept, `orders-${process.pid}`);
        updateConfig({ vite: { define: { __IMAGE_ORDERS__: JSON.stringify(orders) } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), imageFolder);
        await Promise.all([folder, cache].map((path) => mkdir(path, { recursive: true })));
        const begin = performance.now();
        const names = (await readdir(orders)).map((file) => file.replace('.json', ''));
        const missing = names.filter((name) => !existsSync(join(cache, `${name}.jpg`)));
        const sea = await rasterise(drawSea()).removeAlpha().toBuffer({ resolveWithObject: true });
        const draw = async (name: string) => {
          const order: ImageOrder = JSON.parse(await readFile(join(orders, `${name}.json`), 'utf8'));
          const words = await rasterise(drawWords(order)).toBuffer();
          await sharp(layOver(sea.data, words), { raw: sea.info })
            .jpeg({ quality: 72 })
            .toFile(join(cache, `${name}.jpg`));
        };
        const queue = missing.values();
        await Promise.all(
          Array.from({ length: atOnce }, async () => {
            for (const name of queue) await draw(name);
          }),
        );
        for (const name of names) await copyFile(join(cache, `${name}.jpg`), join(folder, `${name}.jpg`));
        await rm(orders, { recursive: true });
        const milliseconds = Math.round(performance.now() - begin);
        logger.info(`${names.length} images, ${missing.length} of them new, in ${milliseconds} ms.`);
      },
    },
  };
}
