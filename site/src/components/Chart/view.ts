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

export type Position = [x: number, y: number];

export interface View {
  readonly projection: GeoProjection;
  readonly size: Size;
  readonly middle: Position;
  /** How far from the middle the view shows anything, in radians; undefined where it shows much of the world. */
  readonly reach: number | undefined;
  /** Whether it is fitted to its places so roughly that other charts have the same. */
  readonly isShared: boolean;
}

const toDegrees = 180 / Math.PI;
// A round view of a region has true shapes; much wider, it would tilt the countries at its edge.
const widestRegion = 32;
// A single port is shown with the coasts around it, not as a dot on an empty field.
const narrowestRegion = 5;
const lowestShape = 0.4;
const highestShape = 0.62;
const bleed = 8;

/** How finely a view is fitted to its places: the finer, the fewer charts have the same view. */
interface Steps {
  readonly middle: (radius: number) => number;
  /** In pixels. */
  readonly height: number;
  readonly shift: number;
  /** How many steps double the scale. */
  readonly scale: number;
}

const fineSteps: Steps = { middle: () => 1, height: 1, shift: 1, scale: 1000 };
// There are tens of thousands of charts of two partners: they share views, so that few coasts are drawn.
const sharedSteps: Steps = {
  middle: (radius) => (radius > widestRegion ? 20 : Math.max(2, Math.round(radius / 4))),
  height: 64,
  shift: 48,
  scale: 2,
};
const mostSharing = 3;
const roundTo = (step: number, value: number): number => Math.round(value / step) * step;

/**
 * The projection that shows all places with a margin, `width` pixels wide and as high as they need: the region around
 * their middle, or as much of the world as they span.
 */
export function fitView(places: readonly Place[], width: number): View {
  const coordinates = places.map(({ longitude, latitude }): Position => [longitude, latitude]);
  const centroid = geoCentroid({ type: 'MultiPoint', coordinates });
  const radiusAround = (place: Position) =>
    Math.max(...coordinates.map((other) => geoDistance(place, other))) * toDegrees;
  const steps = places.length <= mostSharing ? sharedSteps : fineSteps;
  const step = steps.middle(radiusAround(centroid));
  const [longitude, latitude] = centroid.map((degrees) => roundTo(step, degrees)) as Position;
  const middle: Position = [longitude, latitude];
  const radius = radiusAround(middle);
  const projection =
    radius > widestRegion
      ? geoNaturalEarth1().rotate([-longitude, 0])
      : geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  const shown: GeoPermissibleObjects =
    radius < narrowestRegion
      ? geoCircle().center(middle).radius(narrowestRegion)()
      : steps === sharedSteps && radius > widestRegion * 2
        ? { type: 'Sphere' }
        : { type: 'MultiPoint', coordinates };

  const marginX = width * 0.1;
  const marginY = width * 0.1;
  projection.fitWidth(width - 2 * marginX, shown);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown);
  const needed = bottom - top + 2 * marginY;
  const height = roundTo(steps.height, Math.min(Math.max(needed, width * lowestShape), width * highestShape));
  projection.fitExtent(
    [
      [marginX, marginY],
      [width - marginX, height - marginY],
    ],
    shown,
  );
  projection.scale(2 ** (Math.floor(Math.log2(projection.scale()) * steps.scale) / steps.scale));
  const [[left, upper], [right, lower]] = geoPath(projection).bounds(shown);
  const [shiftX, shiftY] = projection.translate();
  projection.translate([
    roundTo(steps.shift, shiftX + (width - left - right) / 2),
    roundTo(steps.shift, shiftY + (height - upper - lower) / 2),
  ]);
  projection.clipExtent([
    [-bleed, -bleed],
    [width + bleed, height + bleed],
  ]);
  const corners = [0, width].flatMap((x) => [0, height].map((y) => projection.invert?.([x, y]) ?? [NaN, NaN]));
  const reach = Math.max(...corners.map((corner) => geoDistance(middle, corner as Position)));
  const isRegion = radius <= widestRegion && reach < Math.PI / 3;
  return {
    projection,
    size: { width, height },
    middle,
    reach: isRegion ? reach : undefined,
    isShared: steps === sharedSteps,
  };
}
