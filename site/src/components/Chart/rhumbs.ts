import type { Size } from './view.ts';

/** The lines of one kind of wind, as an SVG path. */
export interface Rhumbs {
  readonly principal: string;
  readonly half: string;
  readonly quarter: string;
}

const nodeCount = 16;

/** Where the sixteen knots of the net lie: on a circle around the middle of the chart, north first. */
export function listKnots({ width, height }: Size): [x: number, y: number][] {
  const radius = Math.hypot(width, height) * 0.31;
  return Array.from({ length: nodeCount }, (_, knot) => {
    const angle = (knot * 2 * Math.PI) / nodeCount;
    return [width / 2 + radius * Math.sin(angle), height / 2 - radius * Math.cos(angle)];
  });
}

/**
 * The net of winds of a portolan chart: every knot is joined to every other, and all these lines run in one of the
 * thirty-two directions of the compass. The old charts drew principal winds black, half winds green, quarter winds red.
 */
export function drawRhumbs(size: Size): Rhumbs {
  const knots = listKnots(size);
  const paths = { principal: '', half: '', quarter: '' };
  knots.forEach(([ax, ay], a) => {
    knots.slice(a + 1).forEach(([bx, by], offset) => {
      // A chord's direction depends on the sum of its ends alone.
      const sum = a + a + 1 + offset;
      const kind = sum % 2 === 1 ? 'quarter' : sum % 4 === 2 ? 'half' : 'principal';
      paths[kind] += `M${Math.round(ax)} ${Math.round(ay)}L${Math.round(bx)} ${Math.round(by)}`;
    });
  });
  return paths;
}
