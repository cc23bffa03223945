import type { GeoContext } from 'd3-geo';

type Point = readonly [x: number, y: number];

interface Options {
  /** How far the drawn line may run from the true one, in pixels. */
  tolerance: number;
  /** Closed rings with a smaller area than this are left out, in square pixels. */
  smallestArea: number;
}

// One decimal, with relative steps and no needless character: about half of what absolute coordinates take.
const round = (value: number): number => Math.round(value * 10) / 10;
const write = (value: number): string => `${round(value)}`.replace(/^(-?)0\./, '$1.');
const pair = (x: number, y: number): string => {
  const second = write(y);
  return write(x) + (second.startsWith('-') ? '' : ' ') + second;
};

function areaOf(points: readonly Point[]): number {
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

/** Leaves out the points that the line can do without, by the Ramer-Douglas-Peucker method. */
function simplify(points: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return [...points];
  let farthest = 0;
  let farthestDistance = 0;
  points.forEach((point, index) => {
    const distance = distanceToLine(point, first, last);
    if (distance > farthestDistance) [farthest, farthestDistance] = [index, distance];
  });
  if (farthestDistance <= tolerance) return [first, last];
  const before = simplify(points.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplify(points.slice(farthest), tolerance)];
}

/** A drawing context for `geoPath` that collects a short SVG path instead of drawing. */
export class CompactPath implements GeoContext {
  #text = '';
  #points: Point[] = [];
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  beginPath(): void {}

  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#finish(false);
    this.#points = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    this.#points.push([x, y]);
  }

  closePath(): void {
    this.#finish(true);
  }

  toString(): string {
    this.#finish(false);
    return this.#text;
  }

  #finish(isClosed: boolean): void {
    const points = simplify(this.#points, this.#options.tolerance);
    const isWorthIt = isClosed ? points.length > 2 && areaOf(points) >= this.#options.smallestArea : points.length > 1;
    this.#points = [];
    const [start, ...rest] = points;
    if (!isWorthIt || start === undefined) return;
    let [x, y] = [round(start[0]), round(start[1])];
    this.#text += `M${pair(x, y)}l`;
    let previous = '';
    for (const [toX, toY] of rest) {
      const step = pair(toX - x, toY - y);
      this.#text += (previous === '' || step.startsWith('-') ? '' : ' ') + step;
      // Rounded steps would drift: each starts from where the last one really ended.
      [x, y] = [x + round(toX - x), y + round(toY - y)];
      previous = step;
    }
    if (isClosed) this.#text += 'z';
  }
}
