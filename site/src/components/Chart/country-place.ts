import { type GeoPermissibleObjects, geoArea, geoCentroid } from 'd3-geo';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };
import type { Place } from './view.ts';

const world = fine as unknown as Topology<{ countries: GeometryCollection }>;
const shapes = new Map(
  feature(world, world.objects.countries).features.map(({ id, geometry }) => [String(id), geometry]),
);

/** The middle of a country's largest piece of land, by its ISO 3166-1 code; undefined when no chart shows it. */
export function findCountryPlace(code: string): Place | undefined {
  const shape = shapes.get(iso31661Alpha2ToNumeric[code] ?? '');
  if (shape === undefined) return undefined;
  const pieces: GeoPermissibleObjects[] =
    shape.type === 'MultiPolygon'
      ? shape.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
      : [shape];
  const largest = pieces.reduce((best, piece) => (geoArea(piece) > geoArea(best) ? piece : best));
  const [longitude, latitude] = geoCentroid(largest);
  return { longitude, latitude };
}
