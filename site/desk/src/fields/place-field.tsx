import { lazy, Suspense, useState } from 'react';
import type { Path } from '../edit/path.ts';
import { useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { ScalarField } from './scalar-field.tsx';

const PlaceMap = lazy(() => import('./place-map.tsx'));

interface Props {
  /** The path of what holds the two numbers. */
  readonly path: Path;
  readonly latitude: FormField;
  readonly longitude: FormField;
}

/** Where something is: two numbers first, and a map that shows and sets them. */
export function PlaceField({ path, latitude, longitude }: Props) {
  const { t, fieldLabel } = useI18n();
  const { mayEdit } = useEditing();
  const at = { latitude: [...path, latitude.name], longitude: [...path, longitude.name] };
  const [north, setNorth] = useValue(at.latitude);
  const [east, setEast] = useValue(at.longitude);
  const [isOpen, setOpen] = useState(false);
  const point = typeof north === 'number' && typeof east === 'number' ? ([east, north] as const) : undefined;
  return (
    <div className="place">
      <div className="pair">
        <ScalarField path={at.latitude} label={fieldLabel('latitude')} field={latitude} />
        <ScalarField path={at.longitude} label={fieldLabel('longitude')} field={longitude} />
      </div>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'place.hideMap' : 'place.showMap')}
      </button>
      {isOpen && (
        <Suspense fallback={<p className="help">{t('state.loading')}</p>}>
          <PlaceMap
            point={point}
            onPick={
              mayEdit(at.latitude)
                ? ([lon, lat]) => {
                    setNorth(Number(lat.toFixed(4)));
                    setEast(Number(lon.toFixed(4)));
                  }
                : undefined
            }
          />
        </Suspense>
      )}
    </div>
  );
}
