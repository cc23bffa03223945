import type { ComponentType, ReactNode } from 'react';
import type { Json } from '../api/graphql.ts';
import { focusField } from '../edit/problems.tsx';
import { useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { RowButtons } from './row-buttons.tsx';

interface Props extends FieldProps {
  readonly field: FormField;
  /** Draws one field of a row; it is handed in because it draws lists like this one too. */
  readonly Inner: ComponentType<FieldProps & { field: FormField }>;
  /** What adds rows, where an empty one is of no use. */
  readonly adding?: ReactNode;
}

/** Rows that belong to the record, such as the partners of an event with their roles. */
export function ChildrenField({ path, label, field, Inner, adding }: Props) {
  const { t, fieldLabel } = useI18n();
  const { mayEdit } = useEditing();
  const [value, change] = useValue(path);
  const rows = Array.isArray(value) ? (value as readonly Json[]) : [];
  const fields = valueFirst(field.fields ?? []);
  const [first] = fields;
  const add = () => {
    change([...rows, {}]);
    // A list of choices that opened by itself would hide the form.
    if (first === undefined || first.kind === 'reference') return;
    requestAnimationFrame(() => focusField([...path, String(rows.length), first.name]));
  };
  const isCompact = fields.length <= 2 && fields.every(({ kind }) => kind !== 'localised' && kind !== 'markdown');
  return (
    <FieldFrame path={path} label={label} description={field.description} isRequired={field.isRequired} isGroup>
      <ol className={isCompact ? 'rows compact' : 'rows'}>
        {rows.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the values in it are read by path.
          <li key={index}>
            <fieldset>
              <legend>{t('row.name', { field: label, number: index + 1 })}</legend>
              <div className="row-fields">
                {fields.map((inner) => (
                  <Inner
                    key={inner.name}
                    path={[...path, String(index), inner.name]}
                    label={fieldLabel(inner.name)}
                    field={inner}
                  />
                ))}
              </div>
              {mayEdit(path) && (
                <RowButtons
                  list={rows}
                  index={index}
                  name={t('row.name', { field: label, number: index + 1 })}
                  onChange={change}
                />
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      {adding ??
        (mayEdit(path) && (
          <button type="button" onClick={add}>
            {t('row.add', { field: label })}
          </button>
        ))}
    </FieldFrame>
  );
}

/** The scheme of an identifier follows from what it looks like, so that is asked first. */
function valueFirst(fields: readonly FormField[]): readonly FormField[] {
  const value = fields.find(({ name }) => name === 'value');
  if (value === undefined || !fields.some(({ name }) => name === 'scheme')) return fields;
  return [value, ...fields.filter((own) => own !== value)];
}
