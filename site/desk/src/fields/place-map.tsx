import { geoMercator, geoPath } from 'd3-geo';
import { type MouseEvent, useMemo, useState } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { useI18n } from '../i18n/i18n.tsx';

const size = { width: 640, height: 360 };
const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
const countries = feature(topology, topology.objects.countries);

interface Props {
  readonly point: readonly [longitude: number, latitude: number] | undefined;
  readonly onPick?: ((point: readonly [longitude: number, latitude: number]) => void) | undefined;
}

/** A map to see where a point is, and to set it roughly. The numbers beside it do all that it does. */
export default function PlaceMap({ point, onPick }: Props) {
  const { t } = useI18n();
  const [zoom, setZoom] = useState(4);
  const [longitude, latitude] = point ?? [40, 47];
  const projection = useMemo(
    () =>
      geoMercator()
        .center([longitude, latitude])
        .scale(100 * zoom)
        .translate([size.width / 2, size.height / 2])
        .clipExtent([
          [0, 0],
          [size.width, size.height],
        ]),
    [longitude, latitude, zoom],
  );
  const land = useMemo(() => geoPath(projection)(countries) ?? '', [projection]);
  const pin = point && projection([...point]);

  const pick = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const at = projection.invert?.([
      ((clientX - box.left) / box.width) * size.width,
      ((clientY - box.top) / box.height) * size.height,
    ]);
    if (at) onPick?.(at);
  };

  return (
    <figure className="map">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the two number fields beside it are the way without a pointer. */}
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('place.map')} onClick={pick}>
        <path className="land" d={land} />
        {pin && <circle className="pin" cx={pin[0]} cy={pin[1]} r={6} />}
      </svg>
      <figcaption>
        <button type="button" onClick={() => setZoom(Math.min(zoom * 2, 64))}>
          {t('place.closer')}
        </button>
        <button type="button" onClick={() => setZoom(Math.max(zoom / 2, 1))}>
          {t('place.farther')}
        </button>
        <span className="help">{t('place.help')}</span>
      </figcaption>
    </figure>
  );
}
