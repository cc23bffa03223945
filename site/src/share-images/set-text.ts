import type { FontFamily } from './font-family.ts';

// Chinese may break after any character that no closing mark follows; other scripts break at spaces.
const pieces = /\p{Script=Han}[\p{Pe}\p{Pf}\p{Po}]*\s*|[^\s\p{Script=Han}]+\s*/gu;

const advanceOf = (family: FontFamily, character: string, size: number): number => {
  const glyph = family.find(character.codePointAt(0) ?? 0);
  return glyph === undefined ? 0 : (glyph.advance / glyph.unitsPerEm) * size;
};

const measure = (family: FontFamily, text: string, size: number): number =>
  [...text].reduce((width, character) => width + advanceOf(family, character, size), 0);

/** A text as lines that are at most `width` wide where its words allow. */
export function breakLines(family: FontFamily, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== '' && measure(family, (line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** How much a thin letter's lines gain, in ems. */
const thickening = 0.026;

interface Line {
  readonly size: number;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly colour: string;
}

/** A line of text as SVG paths. */
export function drawLine(family: FontFamily, text: string, { size, x, y, colour }: Line): string {
  let pen = x;
  const glyphs = [...text].flatMap((character) => {
    const glyph = family.find(character.codePointAt(0) ?? 0);
    const at = pen;
    pen += advanceOf(family, character, size);
    if (glyph === undefined || glyph.path === '') return [];
    const scale = (size / glyph.unitsPerEm).toFixed(5);
    const weight = glyph.isThin ? ` stroke-width="${glyph.unitsPerEm * thickening}"` : '';
    return [
      `<path transform="translate(${at.toFixed(1)} ${y}) scale(${scale} -${scale})"${weight} d="${glyph.path}"/>`,
    ];
  });
  return `<g fill="${colour}" stroke="${colour}" stroke-width="0">${glyphs.join('')}</g>`;
}
