import { type ReactNode, useMemo } from 'react';
import { EventTimes } from '../fields/event-times.tsx';
import { Field } from '../fields/field.tsx';
import { PlaceField } from '../fields/place-field.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { groupFields, type NounDeclaration } from '../nouns/declare.ts';
import type { FormField } from '../nouns/form-field.ts';
import type { Path } from './path.ts';

/** The form of a noun, in the groups of its declaration. */
export function Form({ noun, fields }: { noun: NounDeclaration; fields: readonly FormField[] }) {
  const { t } = useI18n();
  const groups = useMemo(() => groupFields(noun, fields), [noun, fields]);
  return (
    <>
      {groups.map(({ name, fields: own }) => (
        <section key={name} className="group" aria-labelledby={`group-${name}`}>
          <h2 id={`group-${name}`}>{t(`group.${name}`)}</h2>
          <Fields fields={own} />
        </section>
      ))}
    </>
  );
}

/** Fields that are one thing together stand as one: a point, and the beginning and end of an event. */
function Fields({ fields, path = [] }: { fields: readonly FormField[]; path?: Path }): ReactNode[] {
  const { fieldLabel } = useI18n();
  const byName = new Map(fields.map((field) => [field.name, field]));
  const latitude = byName.get('latitude');
  const longitude = byName.get('longitude');
  const isEvent = byName.has('startTime') && byName.has('timeZone');
  return fields.flatMap((field) => {
    if (field.name === 'longitude' && latitude !== undefined) return [];
    if (field.name === 'latitude' && longitude !== undefined) {
      return [<PlaceField key="place" path={path} latitude={field} longitude={longitude} />];
    }
    if (isEvent && ['startTime', 'endsOn', 'endTime', 'timeZone'].includes(field.name)) return [];
    if (isEvent && field.name === 'startsOn') return [<EventTimes key="times" fields={byName} />];
    return [<Field key={field.name} path={[...path, field.name]} label={fieldLabel(field.name)} field={field} />];
  });
}
