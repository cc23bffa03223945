import { badInput } from '../errors/portolan-error.ts';
import type { FileKind } from './file-kinds.ts';

export interface FileMeasures {
  pages?: number;
  width?: number;
  height?: number;
  /** Smaller copies of an image, by what stands behind its name. */
  variants: { suffix: string; bytes: Uint8Array }[];
}

const widths = [480, 960, 1600];
const mostPixels = 60_000_000;
const readable = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif']);

/** The pages of a document, the size of an image and its smaller copies. Refuses a file that cannot be read. */
export async function measureFile(bytes: Uint8Array, { mediaType }: FileKind): Promise<FileMeasures> {
  if (mediaType === 'application/pdf') return { pages: await countPages(bytes), variants: [] };
  if (!readable.has(mediaType)) return { variants: [] };
  try {
    const { default: sharp } = await import('sharp');
    const image = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient();
    const { autoOrient: size } = await image.metadata();
    const variants = [];
    for (const width of widths.filter((one) => one < size.width)) {
      variants.push({
        suffix: `-${width}.webp`,
        bytes: await image.clone().resize({ width }).webp({ quality: 80 }).toBuffer(),
      });
    }
    return { width: size.width, height: size.height, variants };
  } catch (cause) {
    throw unreadable('image', cause);
  }
}

async function countPages(bytes: Uint8Array): Promise<number> {
  try {
    const { getDocumentProxy } = await import('unpdf');
    // The reader takes the bytes over, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    return document.numPages;
  } catch (cause) {
    throw unreadable('PDF document', cause);
  }
}

const unreadable = (what: string, cause: unknown) =>
  Object.assign(badInput(`The ${what} cannot be read; save it anew and try again.`), { cause });
