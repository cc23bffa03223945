import type { Size } from './view.ts';

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly radius: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const fontSize = 15;

// Chinese characters are as wide as they are high; letters take about half.
const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + fontSize * (letter >= '⺀' ? 1 : 0.56), 0);

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Right, left, above and below the mark, then the slanted places, in the order of how well they read. */
function listCandidates({ x, y, text, radius }: Mark): { label: Label; box: Box }[] {
  const width = widthOf(text);
  const gap = radius + 4;
  const middle = y + fontSize * 0.34;
  const above = y - gap - 2;
  const below = y + gap + fontSize * 0.8;
  const spots: [number, number, Label['anchor']][] = [
    [x + gap, middle, 'start'],
    [x - gap, middle, 'end'],
    [x, above, 'middle'],
    [x, below, 'middle'],
    [x + gap * 0.7, above, 'start'],
    [x + gap * 0.7, below, 'start'],
    [x - gap * 0.7, above, 'end'],
    [x - gap * 0.7, below, 'end'],
  ];
  return spots.map(([labelX, labelY, anchor]) => {
    const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
    const box = { left, right: left + width, top: labelY - fontSize * 0.85, bottom: labelY + fontSize * 0.25 };
    return { label: { x: labelX, y: labelY, anchor }, box };
  });
}

/** A place for each mark's text where it hides no other text or mark; undefined where there is none. */
export function placeLabels(marks: readonly Mark[], { width, height }: Size): (Label | undefined)[] {
  const markBoxes = marks.map(
    ({ x, y, radius }): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }),
  );
  const taken: Box[] = [];
  const isInside = (box: Box) => box.left > 12 && box.right < width - 12 && box.top > 12 && box.bottom < height - 12;
  return marks.map((mark, index) => {
    const others = markBoxes.filter((_, other) => other !== index);
    const found = listCandidates(mark).find(
      ({ box }) => isInside(box) && ![...taken, ...others].some((other) => overlaps(box, other)),
    );
    if (found !== undefined) taken.push(found.box);
    return found?.label;
  });
}
