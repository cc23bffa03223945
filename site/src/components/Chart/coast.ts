import { type GeoPermissibleObjects, type GeoProjection, geoCentroid, geoContains, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import { CompactPath } from './compact-path.ts';
import { once, remember } from './remember.ts';
import type { Position, View } from './view.ts';

type Shape = Extract<GeoPermissibleObjects, { type: 'Polygon' | 'LineString' }>;
type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

export interface Coast {
  readonly land: string;
  /** Empty on charts of so wide a region that borders would crowd it. */
  readonly borders: string;
}

// The projection's scale is the globe's radius in pixels.
const fineFrom = 300;
const sharedFineFrom = 600;
const bordersFrom = 700;

/** What is drawn of one topology, decoded once. */
interface Shapes {
  readonly land: readonly Part[];
  readonly borders: readonly Part[];
}

/** A piece of land or of a border, with a circle on the globe that holds it. */
interface Part {
  readonly shape: Shape;
  readonly middle: Direction;
  readonly radius: number;
}

/** A place on a globe of radius 1. */
type Direction = readonly [x: number, y: number, z: number];

const toRadians = Math.PI / 180;

function toDirection([longitude, latitude]: Position): Direction {
  const [across, up] = [longitude * toRadians, latitude * toRadians];
  return [Math.cos(up) * Math.cos(across), Math.cos(up) * Math.sin(across), Math.sin(up)];
}

/** The angle between two places in radians: what `geoDistance` says, in a tenth of its time. */
const angleBetween = (a: Direction, b: Direction): number =>
  Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));

const toPart = (shape: Shape): Part => {
  const outline = shape.type === 'Polygon' ? (shape.coordinates[0] ?? []) : shape.coordinates;
  const middle = toDirection(geoCentroid({ type: 'MultiPoint', coordinates: outline }));
  return {
    shape,
    middle,
    radius: Math.max(...outline.map((place) => angleBetween(middle, toDirection(place as Position)))),
  };
};

const readShapes = once((name: 'fine' | 'coarse'): Shapes => {
  const world = (name === 'fine' ? fine : coarse) as unknown as World;
  const land = feature(world, world.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
      : geometry.type === 'Polygon'
        ? [geometry]
        : [],
  );
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b).coordinates.map((coordinates) => ({
    type: 'LineString' as const,
    coordinates,
  }));
  return { land: land.map(toPart), borders: borders.map(toPart) };
});

/** Whether a point of the chart lies on water, near enough for placing an ornament. */
function isSea(projection: GeoProjection, point: Position): boolean {
  const place = projection.invert?.(point);
  if (place === undefined || place === null) return false;
  const direction = toDirection(place);
  return !readShapes('coarse').land.some(
    ({ shape, middle, radius }) => angleBetween(direction, middle) <= radius && geoContains(shape, place),
  );
}

const toKey = (projection: GeoProjection): string =>
  JSON.stringify([projection.rotate(), projection.scale(), projection.translate(), projection.clipExtent()]);

const seaKnots = new Map<string, readonly Position[]>();

/** Those of some points that lie at sea. */
export const atSea = (projection: GeoProjection, points: readonly Position[]): readonly Position[] =>
  remember(seaKnots, `${toKey(projection)} ${JSON.stringify(points)}`, () =>
    points.filter((point) => isSea(projection, point)),
  );

const drawn = new Map<string, Coast>();

/** Land and borders as SVG paths. The same view is drawn once, however many pages and languages show it. */
export const drawCoast = (view: View): Coast => remember(drawn, toKey(view.projection), () => draw(view));

function draw({ projection, middle, reach, isShared }: View): Coast {
  const scale = projection.scale();
  const precision = projection.precision();
  // Coasts have points enough to be drawn straight from one to the next; only the world's edge has not.
  if (reach !== undefined) projection.precision(0);
  const shapes = readShapes(scale < (isShared ? sharedFineFrom : fineFrom) ? 'coarse' : 'fine');
  const direction = toDirection(middle);
  const trace = (parts: readonly Part[]): string => {
    const path = new CompactPath({ tolerance: 0.9, smallestArea: 10 });
    const toPath = geoPath(projection, path);
    for (const part of parts) {
      if (reach === undefined || angleBetween(direction, part.middle) <= part.radius + reach) toPath(part.shape);
    }
    return path.toString();
  };
  const coast = { land: trace(shapes.land), borders: scale < bordersFrom ? '' : trace(shapes.borders) };
  projection.precision(precision);
  return coast;
}
