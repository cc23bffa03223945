import { geoPath } from 'd3-geo';
import { atSea, type Coast, drawCoast } from './coast.ts';
import { CompactPath } from './compact-path.ts';
import { type Label, placeLabels } from './place-labels.ts';
import { drawRhumbs, listKnots, type Rhumbs } from './rhumbs.ts';
import { fitView, type Place, type Position, type Size, type View } from './view.ts';

export interface Port extends Place {
  /** What lines are tied to; a slug will do. */
  readonly id: string;
  /** The whole name, for those who hear the chart. */
  readonly name: string;
  /** What is written beside the port where there is room. */
  readonly label: string;
  readonly href?: string | undefined;
  /** A port that the lines run from is drawn larger. */
  readonly isHub?: boolean;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  /** From 0 to 1: how much goes along it, where that differs from line to line. */
  readonly weight?: number;
}

/** Lines of one width; 0 is the usual, thin one. */
export interface DrawnLines {
  readonly step: number;
  readonly path: string;
}

export interface DrawnPort extends Port {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly place: Label | undefined;
}

export interface Drawing {
  readonly size: Size;
  readonly coast: Coast;
  readonly rhumbs: Rhumbs;
  readonly lines: readonly DrawnLines[];
  readonly ports: readonly DrawnPort[];
  readonly rose: Position;
}

const nearest = 9;
const widthSteps = 5;
const radiusOf = ({ isHub }: Port): number => (isHub ? 7 : 5);

/** Ports that would cover each other, as two in one city do, are moved apart around the place that they share. */
function spread(points: readonly [number, number][]): [number, number][] {
  const settled: [number, number][] = [];
  for (const [x, y] of points) {
    let spot: [number, number] = [x, y];
    for (let turn = 0; settled.some(([a, b]) => Math.hypot(spot[0] - a, spot[1] - b) < nearest); turn++) {
      // The golden angle fills the disc around the place evenly.
      const distance = nearest * Math.sqrt(turn + 1) * 0.75;
      spot = [x + distance * Math.cos(turn * 2.4), y + distance * Math.sin(turn * 2.4)];
    }
    settled.push(spot);
  }
  return settled;
}

/** The knot of the net for the compass rose: well inside the frame, at sea if it can be, and far from every port. */
function placeRose(points: readonly [number, number][], { projection, size }: View): Position {
  const room = 60;
  const distance = ([x, y]: Position) => Math.min(...points.map(([a, b]) => Math.hypot(x - a, y - b)));
  const inside = listKnots(size).filter(
    ([x, y]) => x > room && y > room && x < size.width - room && y < size.height - room,
  );
  const open = atSea(projection, inside).filter((knot) => distance(knot) > room);
  return (open.length > 0 ? open : inside).reduce((best, knot) => (distance(knot) > distance(best) ? knot : best));
}

/** Everything that a chart of these ports shows, in pixels of its own size; there must be a port. */
export function drawChart(ports: readonly Port[], lines: readonly Line[], width: number): Drawing {
  const view = fitView(ports, width);
  const { projection, size } = view;
  const points = spread(ports.map(({ longitude, latitude }) => projection([longitude, latitude]) ?? [0, 0]));
  const at = points.map(([x, y]) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }));
  const places = placeLabels(
    ports.map((port, index) => ({ ...(at[index] ?? { x: 0, y: 0 }), text: port.label, radius: radiusOf(port) })),
    size,
  );
  const byId = new Map(ports.map((port) => [port.id, port]));
  const drawLines = (together: readonly Line[]): string => {
    const path = new CompactPath({ tolerance: 0.05, smallestArea: 0 });
    for (const { from, to } of together) {
      const ends = [byId.get(from), byId.get(to)].filter((port) => port !== undefined);
      // A line string on the sphere is the shortest way: the great circle.
      const coordinates = ends.map(({ longitude, latitude }) => [longitude, latitude]);
      if (coordinates.length === 2) geoPath(projection, path)({ type: 'LineString', coordinates });
    }
    return path.toString();
  };
  const byWidth = Map.groupBy(
    lines.filter((line) => line.from !== line.to),
    ({ weight }) => Math.ceil((weight ?? 0) * widthSteps),
  );
  return {
    size,
    coast: drawCoast(view),
    rhumbs: drawRhumbs(size),
    lines: [...byWidth]
      .map(([step, together]) => ({ step, path: drawLines(together) }))
      .filter(({ path }) => path !== ''),
    ports: ports.map((port, index) => ({
      ...port,
      ...(at[index] ?? { x: 0, y: 0 }),
      radius: radiusOf(port),
      place: places[index],
    })),
    rose: placeRose(points, view),
  };
}
