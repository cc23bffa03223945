import { fieldId, useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';

/** One value of a vocabulary, or several. */
export function VocabularyField({ path, label, field }: FieldProps & { field: FormField }) {
  const { t, valueLabel } = useI18n();
  const { mayEdit } = useEditing();
  const [value, change] = useValue(path);
  const values = field.values ?? [];
  const isReadOnly = !mayEdit(path);
  if (field.isList) {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
    return (
      <FieldFrame path={path} label={label} description={field.description} isRequired={field.isRequired} isGroup>
        <div className="checks">
          {values.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                disabled={isReadOnly}
                onChange={({ target }) =>
                  change(values.filter((own) => (own === one ? target.checked : chosen.includes(own))))
                }
              />
              {valueLabel(field.type, one)}
            </label>
          ))}
        </div>
      </FieldFrame>
    );
  }
  return (
    <FieldFrame path={path} label={label} description={field.description} isRequired={field.isRequired}>
      <select
        id={fieldId(path)}
        value={typeof value === 'string' ? value : ''}
        disabled={isReadOnly}
        aria-describedby={describedBy(path)}
        onChange={({ target }) => change(target.value === '' ? null : target.value)}
      >
        <option value="">{t('field.notRecorded')}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {valueLabel(field.type, one)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
