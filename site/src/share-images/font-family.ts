import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';

interface Face {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The outline of one character, in the font's own units. */
export interface Glyph {
  /** An SVG path, upside down as fonts have it. */
  readonly path: string;
  readonly advance: number;
  readonly unitsPerEm: number;
  /** Whether the family was drawn thin, as a variable font may be in the form that is read here. */
  readonly isThin: boolean;
}

const plainSpace = 0x20;

/** From here on letters are dark enough to be read. */
const regularWeight = 400;

const require = createRequire(import.meta.url);

/** The faces of a fontsource package: its family cut into files by ranges of characters. */
function listFaces(family: string): Face[] {
  const folder = join(require.resolve(`@fontsource-variable/${family}/package.json`), '..');
  const subsets: Record<string, string> = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  return Object.entries(subsets).map(([subset, ranges]) => ({
    file: join(folder, `files/${family}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((text) => Number.parseInt(text, 16));
      return [first, last];
    }),
  }));
}

/** Families of which each stands in for the letters that the ones before it lack; files are opened when needed. */
export class FontFamily {
  readonly #faces: readonly Face[];
  readonly #fonts = new Map<string, Font>();
  readonly #glyphs = new Map<number, Glyph | undefined>();

  constructor(...families: readonly string[]) {
    this.#faces = families.flatMap(listFaces);
  }

  /** The glyph of a character; undefined when no family has it. */
  find(codePoint: number): Glyph | undefined {
    if (!this.#glyphs.has(codePoint)) this.#glyphs.set(codePoint, this.#read(codePoint));
    return this.#glyphs.get(codePoint);
  }

  #read(codePoint: number): Glyph | undefined {
    const faces = this.#faces.filter(({ ranges }) =>
      ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
    );
    for (const { file } of faces) {
      const font = this.#open(file);
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      const glyph = font.glyphForCodePoint(codePoint);
      const isThin = (font.variationAxes['wght']?.default ?? regularWeight) < regularWeight;
      return { path: glyph.path.toSVG(), advance: glyph.advanceWidth, unitsPerEm: font.unitsPerEm, isThin };
    }
    // Narrow and unbreakable spaces have no glyph everywhere.
    const isSpecialSpace = codePoint !== plainSpace && /\s/.test(String.fromCodePoint(codePoint));
    return isSpecialSpace ? this.find(plainSpace) : undefined;
  }

  #open(file: string): Font {
    const known = this.#fonts.get(file);
    if (known !== undefined) return known;
    const font = create(readFileSync(file));
    if (font.isCollection) throw new Error(`"${file}" holds several fonts.`);
    this.#fonts.set(file, font);
    return font;
  }
}
