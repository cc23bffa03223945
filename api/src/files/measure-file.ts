import { tell } from '@portolan/schema/sentences/tell';
import { badInput } from '../errors/portolan-error.ts';
import type { FileKind } from './file-kinds.ts';

export interface FileMeasures {
  pages?: number;
  width?: number;
  height?: number;
}

const mostPixels = 60_000_000;
const readable = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif']);

/** The pages of a document, or the size of an image. Refuses a file that cannot be read. */
export async function measureFile(bytes: Uint8Array, { mediaType }: FileKind): Promise<FileMeasures> {
  if (mediaType === 'application/pdf') return { pages: await countPages(bytes) };
  if (!readable.has(mediaType)) return {};
  try {
    const { default: sharp } = await import('sharp');
    const image = sharp(bytes, { limitInputPixels: mostPixels });
    const { autoOrient: size } = await image.autoOrient().metadata();
    // All of it is read, so that an image that is cut off is not taken.
    await image.stats();
    return { width: size.width, height: size.height };
  } catch (cause) {
    throw unreadable('file.unreadableImage', cause);
  }
}

interface Variant {
  width: number;
  /** What stands behind the name of the image. */
  suffix: string;
}

/** Which smaller copies an image of a width has; none where it is no image. */
export const variantsOf = (width: number | null): Variant[] =>
  [480, 960, 1600].filter((one) => one < (width ?? 0)).map((one) => ({ width: one, suffix: `-${one}.webp` }));

export async function resize(bytes: Uint8Array, { width }: Variant): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient().resize({ width });
  return image.webp({ quality: 80 }).toBuffer();
}

async function countPages(bytes: Uint8Array): Promise<number> {
  try {
    const { getDocumentProxy } = await import('unpdf');
    // The reader takes the bytes over, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    return document.numPages;
  } catch (cause) {
    throw unreadable('file.unreadablePdf', cause);
  }
}

const unreadable = (sentence: `file.unreadable${'Image' | 'Pdf'}`, cause: unknown) =>
  Object.assign(badInput(tell(sentence, {})), { cause });
