import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoDistance,
  geoNaturalEarth1,
  geoPath,
} from 'd3-geo';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

export interface View {
  readonly projection: GeoProjection;
  readonly size: Size;
}

const toDegrees = 180 / Math.PI;
// A round view of a region has true shapes; much wider, it would tilt the countries at its edge.
const widestRegion = 32;
// A single port is shown with the coasts around it, not as a dot on an empty field.
const narrowestRegion = 5;
const lowestShape = 0.4;
const highestShape = 0.62;
const bleed = 8;

/**
 * The projection that shows all places with a margin, `width` pixels wide and as high as they need: the region around
 * their middle, or as much of the world as they span.
 */
export function fitView(places: readonly Place[], width: number): View {
  const coordinates = places.map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
  // Whole degrees, so that neighbours get the same view and its coast is drawn once.
  const [longitude, latitude] = geoCentroid({ type: 'MultiPoint', coordinates }).map(Math.round) as [number, number];
  const middle: [number, number] = [longitude, latitude];
  const radius = Math.max(...coordinates.map((place) => geoDistance(middle, place))) * toDegrees;
  const projection =
    radius > widestRegion
      ? geoNaturalEarth1().rotate([-longitude, 0])
      : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  const shown: GeoPermissibleObjects =
    radius < narrowestRegion
      ? geoCircle().center(middle).radius(narrowestRegion)()
      : { type: 'MultiPoint', coordinates };

  const marginX = width * 0.1;
  const marginY = width * 0.1;
  projection.fitWidth(width - 2 * marginX, shown);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown);
  const needed = bottom - top + 2 * marginY;
  const height = Math.round(Math.min(Math.max(needed, width * lowestShape), width * highestShape));
  projection.fitExtent(
    [
      [marginX, marginY],
      [width - marginX, height - marginY],
    ],
    shown,
  );
  projection.clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
  return { projection, size: { width, height } };
}
