import { type GeoProjection, geoContains, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import { CompactPath } from './compact-path.ts';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

export interface Coast {
  readonly land: string;
  /** Empty on charts of so wide a region that borders would crowd it. */
  readonly borders: string;
}

// The projection's scale is the globe's radius in pixels.
const fineFrom = 300;
const bordersFrom = 700;

const coarseLand = feature(coarse as unknown as World, (coarse as unknown as World).objects.land);

/** Whether a point of the chart lies on water, near enough for placing an ornament. */
export function isSea(projection: GeoProjection, point: [number, number]): boolean {
  const place = projection.invert?.(point);
  return place !== undefined && place !== null && !geoContains(coarseLand, place);
}

const drawn = new Map<string, Coast>();

/** Land and borders as SVG paths. The same view is drawn once, however many pages and languages show it. */
export function drawCoast(projection: GeoProjection): Coast {
  const key = JSON.stringify([
    projection.rotate(),
    projection.scale(),
    projection.translate(),
    projection.clipExtent(),
  ]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const scale = projection.scale();
  const world = (scale < fineFrom ? coarse : fine) as unknown as World;
  const trace = (shape: Parameters<ReturnType<typeof geoPath>>[0]): string => {
    const path = new CompactPath({ tolerance: 0.9, smallestArea: 10 });
    geoPath(projection, path)(shape);
    return path.toString();
  };
  const coast = {
    land: trace(feature(world, world.objects.land)),
    borders: scale < bordersFrom ? '' : trace(mesh(world, world.objects.countries, (a, b) => a !== b)),
  };
  drawn.set(key, coast);
  return coast;
}
